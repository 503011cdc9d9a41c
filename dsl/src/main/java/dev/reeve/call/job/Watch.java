package dev.reeve.call.job;

import dev.reeve.call.error.FailedException;
import dev.reeve.errors.PolicyException;
import dev.reeve.errors.ReeveException;
import dev.reeve.errors.TimedOutException;
import dev.reeve.http.Pause;
import dev.reeve.http.TransportException;
import dev.reeve.json.Json;
import dev.reeve.vendor.AsyncRule;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at one stretch of work again and again, until an end or the deadline. */
final class Watch {
  static final String GONE = "gone";

  private final Poller poller;
  private final Pause pause;
  private final Progress progress;

  Watch(Poller poller, Pause pause, Progress progress) {
    this.poller = poller;
    this.pause = pause;
    this.progress = progress;
  }

  /**
   * Until when to wait.
   *
   * @param since when the wait began
   * @param limit how long it may last
   */
  record Deadline(Instant since, Duration limit) {
    boolean over(Instant now) {
      return !now.isBefore(since.plus(limit));
    }
  }

  /**
   * The last look at work that ended as wanted.
   *
   * @param wanted a state, {@code gone}, or empty for the document's end
   */
  Poller.Look until(Work work, String wanted, Deadline deadline) {
    Seen seen = new Seen("", Progress.Silence.none(pause.now()));
    while (true) {
      Tried tried = look(work);
      Poller.Look look = tried.look();
      seen = seen.after(tried, pause.now());
      boolean ended = look != null && ended(work, wanted, look);
      tell(work, seen, deadline, ended);
      if (look != null && ended) {
        return look;
      }
      Duration wait = wait(work, look);
      if (deadline.over(pause.now().plus(wait))) {
        throw timedOut(work, seen, deadline.limit());
      }
      pause.sleep(wait);
    }
  }

  /** A look, or why there is none. */
  private record Tried(Poller.@Nullable Look look, String fault) {}

  /** What is known so far: the last state, and for how long nothing more was learnt. */
  private record Seen(String state, Progress.Silence silence) {
    Seen after(Tried tried, Instant now) {
      Poller.Look look = tried.look();
      return look == null
          ? new Seen(
              state, new Progress.Silence(silence.since(), silence.looks() + 1, tried.fault()))
          : new Seen(look.gone() ? state : look.state(), Progress.Silence.none(now));
    }
  }

  /** A look, or none where the vendor or the network failed: the work goes on all the same. */
  private Tried look(Work work) {
    try {
      return new Tried(poller.look(work), "");
    } catch (FailedException failed) {
      return new Tried(null, clause(failed));
    } catch (TransportException lost) {
      if (lost.reason().passing()) {
        return new Tried(null, clause(lost));
      }
      throw lost;
    }
  }

  /** What an error says first, fit to stand within a sentence. */
  private static String clause(ReeveException error) {
    return error.what().replaceFirst("(?s)\\.?(\\R.*)?$", "");
  }

  private boolean ended(Work work, String wanted, Poller.Look look) {
    AsyncRule.States states = work.rule().states();
    if (look.gone()) {
      return gone(work, wanted);
    }
    String state = look.state();
    boolean asked = wanted.isEmpty() ? states.success().contains(state) : wanted.equals(state);
    if (asked) {
      return true;
    }
    if (states.failure().contains(state)) {
      throw failed(work, look);
    }
    String person = states.person().getOrDefault(state, "");
    if (!person.isEmpty() && !progress.attended()) {
      throw waitsForPerson(work, state, person);
    }
    return false;
  }

  private boolean gone(Work work, String wanted) {
    // else it may not be readable yet: CLC's new servers answer 404 at first
    return wanted.equals(GONE) || wanted.isEmpty() && work.rule().states().gone();
  }

  private Duration wait(Work work, Poller.@Nullable Look look) {
    return Optional.ofNullable(look)
        .map(Poller.Look::done)
        .flatMap(done -> done.answer().headers().first("Retry-After"))
        .filter(text -> text.matches("\\d{1,4}"))
        .map(text -> Duration.ofSeconds(Long.parseLong(text)))
        .orElse(Duration.ofMillis(Math.max(1, work.rule().everyMillis())));
  }

  private void tell(Work work, Seen seen, Deadline deadline, boolean over) {
    Duration elapsed = Duration.between(deadline.since(), pause.now());
    String person = work.rule().states().person().getOrDefault(seen.state(), "");
    progress.waiting(
        new Progress.Step(
            work.call(), seen.state(), elapsed, deadline.limit(), person, over, seen.silence()));
  }

  private static String where(Work work) {
    return "for " + work.call() + ", profile " + work.context().profile();
  }

  private static ReeveException failed(Work work, Poller.Look look) {
    String words = words(work.rule(), look.body());
    return new AsyncFailedException(
        String.format(
            Locale.ROOT, "it ended in %s%s", look.state(), words.isEmpty() ? "" : ": " + words),
        where(work),
        "the vendor did not do it: mend what it says, then call again",
        look.state());
  }

  private static String words(AsyncRule rule, @Nullable Object body) {
    return rule.states().message().stream()
        .map(pointer -> Json.at(body, pointer))
        .filter(value -> value instanceof String text && !text.isBlank())
        .map(Object::toString)
        .distinct()
        .reduce((first, second) -> first + "; " + second)
        .orElse("");
  }

  private static ReeveException waitsForPerson(Work work, String state, String person) {
    return new PolicyException(
        String.format(Locale.ROOT, "it waits in %s for a person: %s", state, person),
        where(work),
        "do that, then run again; nothing was undone");
  }

  private static ReeveException timedOut(Work work, Seen seen, Duration limit) {
    String silent =
        work.rule().states().failure().isEmpty() && !work.rule().states().gone()
            ? "the vendor never tells a failure of it: look there; or "
            : "";
    return new TimedOutException(
        String.format(Locale.ROOT, "%s after %s", stood(seen), text(limit)),
        where(work),
        silent + "it goes on at the vendor: wait again, or longer by await(timeout: …)");
  }

  private static String stood(Seen seen) {
    String last = seen.state();
    if (seen.silence().looks() > 0) {
      return String.format(
          Locale.ROOT,
          "no answer since %s (%s)%s, given up",
          seen.silence().since().truncatedTo(ChronoUnit.SECONDS),
          seen.silence().why(),
          last.isEmpty() ? "" : ", when it was " + last);
    }
    return last.isEmpty() ? "it has told no state" : "it is still " + last;
  }

  static String text(Duration span) {
    long seconds = span.toSeconds();
    if (seconds < 120) {
      return seconds + " s";
    }
    return seconds % 60 == 0 ? seconds / 60 + " min" : seconds / 60 + " min " + seconds % 60 + " s";
  }
}
