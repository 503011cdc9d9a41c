package dev.reeve.simulator.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.reeve.json.Json;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the newest requests, and writes one JSON line for each where a log is wanted. */
public final class Recorder implements AutoCloseable {
  private static final int KEPT = 10_000;

  private final Deque<Received> newest = new ArrayDeque<>();
  private final @Nullable BufferedWriter log;

  /** A recorder that appends to a log file, if one is given. */
  public Recorder(Optional<Path> log) {
    try {
      this.log =
          log.isEmpty()
              ? null
              : Files.newBufferedWriter(
                  log.get(), UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException refused) {
      throw new UncheckedIOException(refused);
    }
  }

  /** Keeps a request. */
  public synchronized void add(Received received) {
    newest.addLast(received);
    if (newest.size() > KEPT) {
      newest.removeFirst();
    }
    if (log != null) {
      try {
        log.write(Json.print(received.line()) + "\n");
        log.flush();
      } catch (IOException refused) {
        throw new UncheckedIOException(refused);
      }
    }
  }

  /** The newest 10 000 requests, oldest first. */
  public synchronized List<Received> list() {
    return List.copyOf(newest);
  }

  /** Forgets all. */
  public synchronized void clear() {
    newest.clear();
  }

  @Override
  public synchronized void close() {
    if (log != null) {
      try {
        log.close();
      } catch (IOException refused) {
        throw new UncheckedIOException(refused);
      }
    }
  }
}
