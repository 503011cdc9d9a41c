package dev.reeve.engine.isolation.broker;

import dev.reeve.engine.isolation.wire.Breach;
import dev.reeve.engine.isolation.wire.Clean;
import dev.reeve.engine.isolation.wire.Errors;
import dev.reeve.engine.isolation.wire.Lines;
import dev.reeve.engine.isolation.wire.Message;
import dev.reeve.errors.CancelledException;
import dev.reeve.errors.ReeveException;
import dev.reeve.script.words.Services;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One talk with an isolated script: its requests are answered on threads of their own. */
final class Talk {
  private static final int AT_ONCE = 256;
  private static final int PATIENCE_SECONDS = 10;

  private final Lines lines;
  private final Ports ports;
  private final Requests requests;
  private final Values values;
  private final boolean own;
  private final ExecutorService workers = Executors.newCachedThreadPool(Talk::daemon);
  private final AtomicInteger underWay = new AtomicInteger();
  private final Map<Long, CompletableFuture<Message>> asked = new ConcurrentHashMap<>();
  private final CompletableFuture<Message> end = new CompletableFuture<>();
  private volatile @Nullable CancelledException cancelled;

  /**
   * A talk.
   *
   * @param own whether the script may know secrets, and print what acts on a terminal
   */
  Talk(Lines lines, Ports ports, Requests requests, Values values, boolean own) {
    this.lines = lines;
    this.ports = ports;
    this.requests = requests;
    this.values = values;
    this.own = own;
  }

  /** The process ended without a last word. */
  static final class Silence extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Silence() {
      super("silence", null, false, false);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "reeve-broker");
    thread.setDaemon(true);
    return thread;
  }

  /** Says what is to be run and answers until it has ended. */
  Broker.Ended until(Map<String, @Nullable Object> start) throws InterruptedException {
    workers.execute(() -> write(start));
    workers.execute(this::listen);
    try {
      return ended(end.get());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException told) {
        throw told;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private Broker.Ended ended(Message last) {
    if (last.has("error")) {
      throw Errors.in(last.part("error"));
    }
    if (last.has("exit")) {
      long code = last.number("exit");
      if (code < 0 || code > 7) {
        throw new Breach("an exit code that no script has");
      }
      return new Broker.Ended(null, (int) code);
    }
    return new Broker.Ended(values.in(Clean.value(last.value("value"))), -1);
  }

  /** What a cancelled call said of its request, once none is under way. */
  Optional<ReeveException> cancelled() {
    workers.shutdown();
    try {
      if (!workers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        workers.shutdownNow();
      }
    } catch (InterruptedException again) {
      Thread.currentThread().interrupt();
    }
    return Optional.ofNullable(cancelled);
  }

  /** Nothing is answered any more. */
  void over() {
    workers.shutdownNow();
  }

  private void listen() {
    try {
      Optional<Message> next = lines.read();
      while (next.isPresent() && !end.isDone()) {
        take(next.get());
        next = lines.read();
      }
      end.completeExceptionally(new Silence());
    } catch (IOException gone) {
      end.completeExceptionally(new Silence());
    } catch (RuntimeException wrong) {
      end.completeExceptionally(wrong);
    }
  }

  private void take(Message message) {
    if (message.has("do")) {
      request(message);
    } else if (message.has("answer")) {
      CompletableFuture<Message> waiting = asked.remove(message.number("answer"));
      if (waiting == null) {
        throw new Breach("an answer that nobody asked for");
      }
      waiting.complete(message);
    } else if (message.has("end")) {
      end.complete(message.part("end"));
    } else {
      told(message);
    }
  }

  private void told(Message message) {
    Services services = ports.services();
    if (message.has("out")) {
      String text = message.text("out");
      services.out().print(own ? text : ports.redactor().redact(Clean.text(text)));
      services.out().flush();
    } else if (message.has("log")) {
      services.log(Clean.line(message.text("log"), 10), Clean.text(message.text("text")));
    } else if (message.has("going")) {
      Message going = message.part("going");
      services.going(
          new Services.Going(
              Clean.line(going.text("word"), 10),
              (int) going.number("done"),
              (int) going.number("failed"),
              (int) going.number("total")));
    } else {
      throw new Breach("a message of no kind");
    }
  }

  private void request(Message message) {
    long id = message.number("id");
    if (underWay.incrementAndGet() > AT_ONCE) {
      throw new Breach("more than " + AT_ONCE + " requests at one time");
    }
    workers.execute(
        () -> {
          try {
            send(reply(id, message));
          } catch (RuntimeException wrong) {
            end.completeExceptionally(wrong);
          } finally {
            underWay.decrementAndGet();
          }
        });
  }

  private Map<String, @Nullable Object> reply(long id, Message message) {
    Map<String, @Nullable Object> reply = new LinkedHashMap<>();
    reply.put("id", id);
    try {
      reply.put("of", requests.answer(message, () -> ask(id)));
    } catch (ReeveException error) {
      if (error instanceof CancelledException stopped) {
        cancelled = stopped;
      }
      reply.put("error", Errors.out(error));
    }
    return reply;
  }

  /** Learns from the script itself what no record of the past tells, within its request. */
  private @Nullable Object ask(long id) {
    CompletableFuture<Message> answer = new CompletableFuture<>();
    asked.put(id, answer);
    send(Map.of("id", id, "ask", true));
    try {
      Message told = answer.get();
      if (told.has("failed")) {
        throw new CancelledException("The script itself failed.", "", "");
      }
      return values.in(Clean.value(told.value("of")));
    } catch (InterruptedException e) {
      throw new CancelledException("Cancelled.", "", "");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Secrets that are known are masked in all replies to others' scripts, wherever they stand. */
  private void send(Map<String, ? extends @Nullable Object> message) {
    if (own) {
      write(message);
      return;
    }
    Map<String, @Nullable Object> masked = new LinkedHashMap<>();
    message.forEach((name, value) -> masked.put(name, masked(value)));
    write(masked);
  }

  private @Nullable Object masked(@Nullable Object value) {
    if (value instanceof String text) {
      return ports.redactor().redact(text);
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> all = new ArrayList<>(list.size());
      list.forEach(each -> all.add(masked(each)));
      return all;
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> all = new LinkedHashMap<>();
      map.forEach((name, each) -> all.put(String.valueOf(name), masked(each)));
      return all;
    }
    return value;
  }

  private void write(Map<String, ? extends @Nullable Object> message) {
    try {
      lines.write(message);
    } catch (IOException gone) {
      end.completeExceptionally(new Silence());
    }
  }
}
