package dev.reeve.engine.isolation.child;

import dev.reeve.engine.isolation.wire.Errors;
import dev.reeve.engine.isolation.wire.Lines;
import dev.reeve.engine.isolation.wire.Message;
import dev.reeve.errors.CancelledException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks the broker; any thread may, so many at a time. */
final class Link {
  private static final int AT_ONCE = 200;

  private final Lines lines;
  private final AtomicLong last = new AtomicLong();
  private final Semaphore places = new Semaphore(AT_ONCE);
  private final Map<Long, BlockingQueue<Message>> waiting = new ConcurrentHashMap<>();

  Link(Lines lines) {
    this.lines = lines;
  }

  /** Hands replies to those who wait for them, for ever. */
  void listen() throws IOException {
    for (Optional<Message> next = lines.read(); next.isPresent(); next = lines.read()) {
      BlockingQueue<Message> replies = waiting.get(next.get().number("id"));
      if (replies != null) {
        replies.add(next.get());
      }
    }
  }

  /** Says something that needs no reply. */
  void tell(Map<String, ? extends @Nullable Object> message) {
    try {
      lines.write(message);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  /** The broker's reply to a request. */
  Message ask(String what, Map<String, ? extends @Nullable Object> request) {
    return ask(
        what,
        request,
        () -> {
          throw new IllegalStateException("asked back");
        });
  }

  /** The same where the broker may want to know a value from here first. */
  Message ask(
      String what,
      Map<String, ? extends @Nullable Object> request,
      Supplier<@Nullable Object> told) {
    long id = last.incrementAndGet();
    BlockingQueue<Message> replies = new LinkedBlockingQueue<>();
    Map<String, @Nullable Object> message = new LinkedHashMap<>(request);
    message.put("do", what);
    message.put("id", id);
    try {
      places.acquire();
      try {
        waiting.put(id, replies);
        tell(message);
        return replied(id, replies, told);
      } finally {
        waiting.remove(id);
        places.release();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CancelledException("Cancelled.", "", "");
    }
  }

  private Message replied(long id, BlockingQueue<Message> replies, Supplier<@Nullable Object> told)
      throws InterruptedException {
    RuntimeException own = null;
    while (true) {
      Message reply = replies.take();
      if (!reply.has("ask")) {
        if (own != null) {
          throw own;
        }
        if (reply.has("error")) {
          throw Errors.in(reply.part("error"));
        }
        return reply;
      }
      Map<String, @Nullable Object> answer = new LinkedHashMap<>();
      answer.put("answer", id);
      try {
        answer.put("of", told.get());
      } catch (RuntimeException failed) {
        own = failed;
        answer.put("failed", true);
      }
      tell(answer);
    }
  }
}
