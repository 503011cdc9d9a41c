package dev.reeve.shell.repl.watch;

import dev.reeve.engine.Outcome;
import dev.reeve.errors.CancelledException;
import dev.reeve.shell.output.screen.Screen;
import dev.reeve.shell.repl.line.LineSource;
import dev.reeve.shell.repl.line.Redrawn;
import dev.reeve.value.Items;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/**
 * Looks at something again and again: the result is redrawn in place, what has changed since the
 * last look is marked, until Ctrl-C.
 */
public final class Watch {
  private static final int MARGIN = 2;

  private final LineSource lines;
  private final Screen screen;
  private final Function<Supplier<Outcome>, Outcome> runs;
  private List<String> before = List.of();
  private int changes;
  private int looks;

  /**
   * A watch.
   *
   * @param runs runs one look so that Ctrl-C reaches it
   */
  public Watch(LineSource lines, Screen screen, Function<Supplier<Outcome>, Outcome> runs) {
    this.lines = lines;
    this.screen = screen;
    this.runs = runs;
  }

  /** Looks until Ctrl-C, or until the first look fails. */
  public void of(Asked asked, Supplier<Outcome> look) {
    try (Redrawn place = lines.redrawn()) {
      boolean on = true;
      while (on) {
        on = look(asked, look, place) && waited(asked);
      }
    }
  }

  private boolean look(Asked asked, Supplier<Outcome> look, Redrawn place) {
    List<String> now = new ArrayList<>();
    int room = Math.max(3, lines.height() - 3);
    Outcome outcome =
        runs.apply(
            () -> {
              Outcome seen = look.get();
              Object some = seen.value() instanceof Items items ? items.atMost(room + 1) : null;
              now.addAll(screen.drawn(some == null ? seen.value() : some, MARGIN));
              return seen;
            });
    if (outcome.error().isPresent()) {
      boolean over = outcome.error().get() instanceof CancelledException || looks == 0;
      if (over) {
        place.close();
        screen.error(outcome.error().get());
        return false;
      }
      now.addAll(outcome.error().get().text().lines().toList());
    }
    looks++;
    show(asked, now, room, place);
    return true;
  }

  private void show(Asked asked, List<String> now, int room, Redrawn place) {
    List<String> plain = now.stream().map(AttributedString::stripAnsi).toList();
    List<Changes.Line> found = Changes.of(plain, before);
    int gone = Changes.gone(plain, before);
    boolean changed = gone > 0 || found.stream().anyMatch(each -> each.kind() != Changes.Kind.SAME);
    changes += changed ? 1 : 0;
    if (!place.still() || changed || before.isEmpty()) {
      List<AttributedString> shown = new ArrayList<>();
      shown.add(head(asked, gone));
      found.stream().limit(room).map(Watch::marked).forEach(shown::add);
      if (found.size() > room) {
        shown.add(new AttributedString("  … more than the screen holds"));
      }
      place.show(shown);
    }
    before = plain;
  }

  private AttributedString head(Asked asked, int gone) {
    String time = LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS).toString();
    String text =
        "every "
            + asked.interval()
            + "   "
            + time
            + "   changes "
            + changes
            + (gone > 0 ? "   gone now: " + gone : "")
            + "   Ctrl-C ends";
    return new AttributedString(text, AttributedStyle.DEFAULT.faint());
  }

  private static AttributedString marked(Changes.Line line) {
    AttributedStringBuilder text = new AttributedStringBuilder();
    text.append(line.kind().mark()).append(' ');
    int done = 0;
    for (int i = 0; i < line.cells().size(); i += 2) {
      int from = line.cells().get(i);
      int to = line.cells().get(i + 1);
      text.append(line.text(), done, from);
      text.styled(AttributedStyle.DEFAULT.bold().inverse(), line.text().substring(from, to));
      done = to;
    }
    return text.append(line.text(), done, line.text().length()).toAttributedString();
  }

  /** Waits for the next look; false when Ctrl-C ended it. */
  private boolean waited(Asked asked) {
    CountDownLatch pressed = new CountDownLatch(1);
    try (LineSource.Handling handling = lines.onInterrupt(pressed::countDown)) {
      return !pressed.await(asked.every().toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException ended) {
      return false;
    }
  }
}
