package dev.reeve.journal;

import dev.reeve.errors.PolicyException;
import dev.reeve.errors.ReeveException;
import dev.reeve.http.Answer;
import dev.reeve.http.Interceptor;
import dev.reeve.http.Pause;
import dev.reeve.journal.file.Boundary;
import dev.reeve.journal.file.Entry;
import dev.reeve.journal.file.ExactStore;
import dev.reeve.journal.file.JournalFile;
import dev.reeve.journal.file.Position;
import dev.reeve.journal.file.RunFolder;
import dev.reeve.journal.file.Unusable;
import dev.reeve.journal.mask.PlaceMasking;
import dev.reeve.json.Json;
import dev.reeve.secret.Redactor;
import dev.reeve.secret.Sealer;
import dev.reeve.value.Chart;
import dev.reeve.value.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The journal of one run: answers what an earlier process of it learnt, and writes down what this
 * one learns. Safe for concurrent use; one for each run.
 *
 * <pre>
 * journal = Journal.start(folder, header, keys, now)     or Journal.resume(...)
 * builder.journal(journal.answering(settler)).sending(journal.sending())
 * </pre>
 */
public final class Journal implements Outside, AutoCloseable {
  private final RunFolder folder;
  private final JournalFile file;
  private final ExactStore exact;
  private final Past past;
  private final Keys keys;
  private final Instant begun;
  private final AtomicReference<@Nullable PolicyException> stopped = new AtomicReference<>();
  private final Map<String, AtomicLong> positions = new ConcurrentHashMap<>();
  private final Map<Position, String> befores = new ConcurrentHashMap<>();

  /**
   * What a journal is sealed and masked with.
   *
   * @param sealer under the run's own key
   * @param digests under the same key
   * @param masking gives each secret its pseudonym
   */
  private record Keys(Sealer sealer, Digests digests, PlaceMasking masking) {}

  private Journal(RunFolder folder, JournalFile file, ExactStore exact, Keys keys, Instant now) {
    this.begun = now;
    this.folder = folder;
    this.file = file;
    this.exact = exact;
    this.past = Past.of(file.read());
    this.keys = keys;
  }

  /**
   * What every journal of an installation shares.
   *
   * @param stateKey the sealer under the state key; each run derives a key of its own
   * @param redactor knows the secrets of the session
   * @param boundary {@link Boundary#NONE} but in kill specs
   */
  public record Surroundings(Sealer stateKey, Redactor redactor, Boundary boundary) {}

  /** Begins the journal of a new run. */
  public static Journal start(
      RunFolder folder, RunHeader header, Surroundings around, Instant now) {
    Journal journal = open(folder, around, now);
    journal.begin(header);
    return journal;
  }

  private void begin(RunHeader header) {
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    facts.put("script", header.script());
    facts.put("time", begun.toString());
    facts.put("parameters", masked(header.parameters()));
    facts.put("facts", digests(header.facts()));
    append(Entry.Kind.RUN, Position.RUN, facts, true);
  }

  /**
   * Goes on with the journal of a run whose process ended.
   *
   * @throws dev.reeve.errors.PolicyException when a fact of the header changed
   */
  public static Journal resume(
      RunFolder folder, RunHeader header, Surroundings around, Instant now) {
    Journal journal = open(folder, around, now);
    if (journal.past.started().isEmpty()) {
      if (!journal.exact.isEmpty()) {
        throw Unusable.badLine(folder.id(), 1);
      }
      // Its process died before the first line was whole: nothing was learnt or sent.
      journal.begin(header);
      return journal;
    }
    journal.compare(journal.digests(header.facts()));
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    facts.put("time", now.toString());
    journal.append(Entry.Kind.RESUMED, Position.RUN, facts, false);
    return journal;
  }

  /** The lines of a run's journal, for lists and reports; locks and changes nothing. */
  public static List<Entry> read(Path runs, String id) {
    return JournalFile.read(id, runs.resolve(id).resolve("journal.jsonl"));
  }

  /** Those of them that come before the first which is not what was written there. */
  public static List<Entry> readable(Path runs, String id) {
    return JournalFile.readable(runs.resolve(id).resolve("journal.jsonl"));
  }

  private static Journal open(RunFolder folder, Surroundings around, Instant now) {
    Sealer sealer = sealer(folder, around);
    PlaceMasking masking = new PlaceMasking(around.redactor(), sealer::pseudonym);
    try {
      ExactStore exact = new ExactStore(folder, sealer);
      JournalFile file = JournalFile.open(folder, around.boundary());
      return new Journal(folder, file, exact, new Keys(sealer, new Digests(sealer), masking), now);
    } catch (IOException fault) {
      throw Unusable.unwritable(folder.id(), fault);
    }
  }

  /** Under the run's own key. */
  static Sealer sealer(RunFolder folder, Surroundings around) {
    byte[] name = ("run " + folder.id()).getBytes(StandardCharsets.UTF_8);
    return new Sealer(around.stateKey().sign(name));
  }

  /** The step of the door that answers from the past and writes down what is new. */
  public Interceptor answering(Settler settler) {
    return answering(settler, Map.of());
  }

  /**
   * The same with what a person decided.
   *
   * @param decided numbers of writes in doubt, to whether they arrived ({@code done}) or are to be
   *     sent again
   */
  public Interceptor answering(Settler settler, Map<Long, Settler.Verdict.Kind> decided) {
    return new AnsweringStep(this, new Doubt(this, settler, decided));
  }

  /** The step of the door that keeps what was there before a write. */
  public Interceptor beginning(Settler settler) {
    return new BeforeStep(this, settler);
  }

  /** The step of the door that writes down each attempt of a write, before and after it. */
  public Interceptor sending() {
    return new SendingStep(this);
  }

  /** A clock whose waits take no time in a lane that is answered from the past. */
  public Pause pause(Pause real) {
    return new JournalPause(this, real, Context.of(""));
  }

  /** The run's id. */
  public String run() {
    return folder.id();
  }

  /** When the run's first process began it. */
  public Instant started() {
    return past.started().orElse(begun);
  }

  @Override
  public @Nullable Object value(Context context, String what, Supplier<@Nullable Object> live) {
    if (context.lane().isEmpty()) {
      return live.get();
    }
    Position position = next(context.lane());
    Optional<Recorded> known = past.at(position);
    if (known.isPresent()) {
      Entry entry = known.get().first();
      if (!entry.text("name").orElse("").equals(what)) {
        throw Refusals.otherQuestion(run(), entry, what, "for " + what);
      }
      return read(exact.open(entry.text("exact").orElse("")).content());
    }
    @Nullable Object value = live.get();
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    facts.put("name", what);
    facts.put("exact", exact.keep(Map.of(), Answer.Content.of(Json.bytes(value)), false));
    append(Entry.Kind.VALUE, position, facts, false);
    return value;
  }

  /**
   * A fact learnt on the way that must not change either, e.g. who logged in.
   *
   * @throws dev.reeve.errors.PolicyException when it was another in the past
   */
  public void fact(String name, String value) {
    String digest = keys.digests().of(value);
    synchronized (past) {
      String known = past.facts().putIfAbsent(name, digest);
      if (known == null) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("facts", Map.of(name, digest));
        append(Entry.Kind.FACT, Position.RUN, facts, false);
      } else if (!known.equals(digest)) {
        throw Refusals.changed(run(), List.of(name));
      }
    }
  }

  /** The script drew a chart: kept for those who look at the run; a resumed run draws it again. */
  public void chart(Chart chart) {
    Map<String, @Nullable Object> drawn = ChartText.of(chart);
    append(
        Entry.Kind.CHART,
        Position.RUN,
        Map.of("chart", Json.parse(keys.masking().text(Json.print(drawn)))),
        false);
  }

  /** Why the run stopped: it cannot be known whether a write arrived. Empty while it goes on. */
  public Optional<PolicyException> stopped() {
    return Optional.ofNullable(stopped.get());
  }

  /** From now on nothing is sent any more. */
  PolicyException stop(PolicyException doubt) {
    stopped.compareAndSet(null, doubt);
    return doubt;
  }

  /** Writes down that the run ended by itself, with that exit code, and why where it failed. */
  public void end(int exitCode, Instant now, Optional<ReeveException> why) {
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    facts.put("exit", exitCode);
    facts.put("time", now.toString());
    why.ifPresent(error -> facts.put("what", keys.masking().text(error.text())));
    append(Entry.Kind.END, Position.RUN, facts, true);
  }

  @Override
  public void close() {
    file.close();
    folder.close();
  }

  Position next(String lane) {
    long at = positions.computeIfAbsent(lane, unused -> new AtomicLong()).incrementAndGet();
    Position position = new Position(lane, at);
    past.reached(position);
    return position;
  }

  /** Whether an earlier process went on from where that lane is now. */
  boolean wentOn(String lane) {
    AtomicLong counter = positions.get(lane);
    return past.wentOn(new Position(lane, (counter == null ? 0 : counter.get()) + 1));
  }

  /** The file of what was there before that write. */
  Optional<String> before(Position position) {
    return Optional.ofNullable(befores.get(position)).or(() -> past.before(position));
  }

  void before(Position position, String exact) {
    befores.put(position, exact);
  }

  Past past() {
    return past;
  }

  ExactStore exact() {
    return exact;
  }

  Digests digests() {
    return keys.digests();
  }

  PlaceMasking masking() {
    return keys.masking();
  }

  Entry append(
      Entry.Kind kind, Position position, Map<String, @Nullable Object> facts, boolean durable) {
    return file.append(kind, position, facts, durable);
  }

  static @Nullable Object read(Answer.Content content) {
    try (InputStream in = content.open()) {
      return Json.parse(in);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private Map<String, String> digests(Map<String, String> facts) {
    Map<String, String> digests = new LinkedHashMap<>();
    facts.forEach((name, value) -> digests.put(name, keys.digests().of(value)));
    return digests;
  }

  private @Nullable Object masked(Map<String, @Nullable Object> parameters) {
    return Json.parse(keys.masking().text(Json.print(parameters)));
  }

  private void compare(Map<String, String> now) {
    List<String> changed = new ArrayList<>();
    past.facts()
        .forEach(
            (name, digest) -> {
              if (now.containsKey(name) && !digest.equals(now.get(name))) {
                changed.add(name);
              }
            });
    now.keySet().stream().filter(name -> !past.facts().containsKey(name)).forEach(changed::add);
    if (!changed.isEmpty()) {
      throw Refusals.changed(run(), changed);
    }
  }
}
