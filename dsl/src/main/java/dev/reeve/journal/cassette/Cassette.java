package dev.reeve.journal.cassette;

import dev.reeve.errors.UsageException;
import dev.reeve.http.Answer;
import dev.reeve.http.Interceptor;
import dev.reeve.http.Masking;
import dev.reeve.http.Pause;
import dev.reeve.http.Request;
import dev.reeve.journal.Outside;
import dev.reeve.json.Json;
import dev.reeve.json.JsonException;
import dev.reeve.value.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Answers calls from a recording: by operation, lane and masked arguments, in recorded order, with
 * the recorded clock and no waiting; needs no keys and no network. Safe for concurrent use.
 */
public final class Cassette implements Outside, Pause {
  private final Path path;
  private final Map<Key, Deque<Take>> takes = new HashMap<>();
  private final Map<String, Deque<Object>> values = new HashMap<>();
  private final List<Key> recorded = new ArrayList<>();
  private @Nullable Object facts;
  private Instant time = Instant.EPOCH;

  private Cassette(Path path) {
    this.path = path;
  }

  /**
   * Reads a recording.
   *
   * @throws UsageException when it is none
   */
  public static Cassette load(Path path) {
    Cassette cassette = new Cassette(path);
    try {
      cassette.take(Json.parse(Files.readAllBytes(path)));
      return cassette;
    } catch (IOException | JsonException | IllegalArgumentException fault) {
      throw new UsageException(
          "This is no recording: " + fault.getMessage() + ".",
          "in " + path,
          "Make one with --record FILE.");
    }
  }

  private void take(@Nullable Object har) {
    if (!(Json.at(har, "/log/entries") instanceof List<?> entries)) {
      throw new IllegalArgumentException("it has no log with entries");
    }
    for (Object entry : entries) {
      Take take = Take.of(entry);
      takes.computeIfAbsent(take.key(), key -> new ArrayDeque<>()).add(take);
      recorded.add(take.key());
      time = recorded.size() == 1 ? take.sent() : time;
    }
    facts = Json.at(har, "/log/_reeve");
    if (Json.at(har, "/log/_reeve/values") instanceof List<?> kept) {
      for (Object value : kept) {
        String lane = Take.text(value, "/lane");
        values.computeIfAbsent(lane, unused -> new ArrayDeque<>()).add(value);
      }
    }
  }

  /** Where it was read from. */
  public Path path() {
    return path;
  }

  /** A fact about where the script ran, by the path it was noted under; null where none was. */
  public @Nullable Object told(String... path) {
    return Told.at(facts, path);
  }

  /** The step of the door that answers every call; nothing goes on behind it. */
  public Interceptor replaying(Masking masking) {
    return (request, chain) ->
        request.invocation().credential() ? chain.proceed(request) : answer(request, masking);
  }

  private synchronized Answer answer(Request request, Masking masking) {
    Key key = Key.of(request, masking);
    Deque<Take> left = takes.get(key);
    if (left == null || left.isEmpty()) {
      throw unrecorded(request, key, left != null);
    }
    Take take = left.removeFirst();
    time = take.ended().isAfter(time) ? take.ended() : time;
    return take.answer(request);
  }

  @Override
  public synchronized @Nullable Object value(
      Context context, String what, Supplier<@Nullable Object> live) {
    Deque<Object> left = values.get(context.lane());
    if (left == null || left.isEmpty() || !Take.text(left.getFirst(), "/name").equals(what)) {
      throw new UsageException(
          "The recording has no " + what + " here.",
          "for " + what + ", in " + path,
          "Record the script again.");
    }
    return Json.at(left.removeFirst(), "/value");
  }

  /** The recorded clock: the end of the last answer given, and what was slept since. */
  @Override
  public synchronized Instant now() {
    return time;
  }

  /** Takes no time. */
  @Override
  public synchronized void sleep(Duration wait) {
    time = time.plus(wait);
  }

  private UsageException unrecorded(Request request, Key key, boolean usedUp) {
    String what =
        usedUp ? "The recording has no further answer for " : "The recording has no answer for ";
    String nearest =
        nearest(key)
            .map(near -> "The nearest recorded call is " + near.shown() + ".")
            .orElse("It is empty.");
    return new UsageException(
        what + key.shown() + ".",
        request.invocation().where() + ", in " + path,
        nearest + " Record the script again.");
  }

  private Optional<Key> nearest(Key key) {
    return recorded.stream().max(Comparator.comparingInt(other -> likeness(key, other)));
  }

  private static int likeness(Key key, Key other) {
    int likeness = key.call().equals(other.call()) ? 8 : 0;
    likeness += key.target().equals(other.target()) ? 4 : 0;
    likeness += key.body().equals(other.body()) ? 2 : 0;
    return likeness + (key.lane().equals(other.lane()) ? 1 : 0);
  }
}
