package dev.reeve.http.transport;

import dev.reeve.errors.UsageException;
import dev.reeve.http.Answer;
import dev.reeve.http.Headers;
import dev.reeve.http.Request;
import dev.reeve.http.Running;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** Sends one request exactly once and reads its answer to the end. */
final class Sending {
  private final Clients clients;
  private final Transport.Limits limits;
  private final Running running;

  Sending(Clients clients, Transport.Limits limits, Running running) {
    this.clients = clients;
    this.limits = limits;
    this.running = running;
  }

  Answer send(Request request) {
    OkHttpClient client = clients.with(request.invocation().endpoint().tls());
    Attempt attempt = new Attempt(request.writes());
    try {
      try {
        return once(client, request, attempt);
      } catch (OnceOnly.StaleConnectionException nothingSent) {
        client.connectionPool().evictAll();
        attempt = new Attempt(request.writes());
        return once(client, request, attempt);
      }
    } catch (IOException fault) {
      throw new Faults(request, attempt, limits).translate(fault);
    }
  }

  private Answer once(OkHttpClient client, Request request, Attempt attempt) throws IOException {
    Call call = client.newCall(translated(request, attempt));
    call.addEventListener(attempt);
    deadline(request)
        .ifPresent(left -> call.timeout().timeout(left.toNanos(), TimeUnit.NANOSECONDS));
    Runnable cancel =
        () -> {
          attempt.cancel();
          call.cancel();
        };
    try (Running.Entry entry = running.add(cancel);
        Response response = call.execute()) {
      return read(response, attempt);
    }
  }

  private static Optional<Duration> deadline(Request request) {
    return request.invocation().context().options().timeout();
  }

  private Answer read(Response response, Attempt attempt) throws IOException {
    Answer.Content content = Spool.read(response.body().byteStream(), limits);
    Duration took = Duration.between(attempt.firstByte(), Instant.now());
    Headers headers = new Headers(response.headers().toMultimap());
    return new Answer(attempt.status(), headers, content, attempt.firstByte(), took);
  }

  private static okhttp3.Request translated(Request request, Attempt attempt) {
    try {
      okhttp3.Request.Builder builder =
          new okhttp3.Request.Builder()
              .url(request.uri().toString())
              .tag(Attempt.class, attempt)
              .method(request.method(), body(request));
      request.headers().all().forEach((name, values) -> add(builder, name, values));
      return builder.build();
    } catch (IllegalArgumentException fault) {
      throw new UsageException(
          "HTTP cannot carry this request: " + fault.getMessage() + ".",
          request.invocation().where(),
          "Check the address and the headers it is given.");
    }
  }

  private static void add(okhttp3.Request.Builder builder, String name, List<String> values) {
    values.forEach(value -> builder.addHeader(name, value));
  }

  private static @Nullable RequestBody body(Request request) {
    Request.Payload payload = request.payload();
    if (payload != null) {
      return new OneShot(payload);
    }
    boolean bodyExpected = Set.of("POST", "PUT", "PATCH").contains(request.method());
    return bodyExpected ? new OneShot(new Request.Payload("", new byte[0])) : null;
  }

  /** A body that OkHttp may not send twice. */
  private static final class OneShot extends RequestBody {
    private final Request.Payload payload;

    OneShot(Request.Payload payload) {
      this.payload = payload;
    }

    @Override
    public @Nullable MediaType contentType() {
      return payload.mediaType().isEmpty() ? null : MediaType.get(payload.mediaType());
    }

    @Override
    public long contentLength() {
      return payload.bytes().length;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      sink.write(payload.bytes());
    }

    @Override
    public boolean isOneShot() {
      return true;
    }
  }
}
