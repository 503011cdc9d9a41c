package dev.reeve.http.chain;

import dev.reeve.errors.ReeveException;
import dev.reeve.http.Answer;
import dev.reeve.http.Headers;
import dev.reeve.http.Interceptor;
import dev.reeve.http.Masking;
import dev.reeve.http.Request;
import dev.reeve.secret.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Logs each exchange as it went over the wire and keeps the last ones, secrets masked. */
public final class ExchangeLog implements Interceptor {
  private static final int KEPT = 20;
  private static final int SHOWN = 64 << 10;
  private static final Set<String> SECRET_HEADERS =
      Set.of(
          "authorization",
          "proxy-authorization",
          "cookie",
          "set-cookie",
          "x-api-key",
          "x-auth-token");

  private final Masking masking;
  private final Consumer<String> lines;
  private final Deque<Exchange> recent = new ArrayDeque<>();
  private volatile LogLevel level;

  /**
   * A log.
   *
   * @param lines takes each line without its end
   */
  public ExchangeLog(LogLevel level, Masking masking, Consumer<String> lines) {
    this.level = level;
    this.masking = masking;
    this.lines = lines;
  }

  /** Logs at another level from now on. */
  public void level(LogLevel other) {
    level = other;
  }

  /** The last exchanges, the newest last; those of authenticators too. */
  public List<Exchange> recent() {
    synchronized (recent) {
      return List.copyOf(recent);
    }
  }

  @Override
  public Answer intercept(Request request, Chain chain) {
    logRequest(request);
    try {
      Answer answer = chain.proceed(request);
      keep(request, answer.status());
      logAnswer(request, answer);
      return answer;
    } catch (ReeveException fault) {
      keep(request, 0);
      log(LogLevel.SHORT, first(request) + " failed: " + fault.what());
      throw fault;
    }
  }

  private void logRequest(Request request) {
    if (level.compareTo(LogLevel.DETAIL) < 0) {
      return;
    }
    log(LogLevel.DETAIL, "> " + first(request));
    logHeaders("> ", request.headers());
    log(LogLevel.WIRE, "> " + body(request));
  }

  private void logAnswer(Request request, Answer answer) {
    if (level == LogLevel.NONE) {
      return;
    }
    log(
        LogLevel.SHORT,
        first(request) + " -> " + answer.status() + " in " + answer.took().toMillis() + " ms");
    logHeaders("< ", answer.headers());
    if (level == LogLevel.WIRE) {
      log(LogLevel.WIRE, "< " + body(request, answer));
    }
  }

  private void logHeaders(String direction, Headers headers) {
    if (level.compareTo(LogLevel.DETAIL) >= 0) {
      masked(headers)
          .forEach(
              (name, values) ->
                  values.forEach(value -> log(LogLevel.DETAIL, direction + name + ": " + value)));
    }
  }

  private void log(LogLevel from, String line) {
    if (level.compareTo(from) >= 0) {
      lines.accept(masking.text(line));
    }
  }

  private void keep(Request request, int status) {
    Request.Payload payload = request.payload();
    Exchange exchange =
        new Exchange(
            request.invocation().name(),
            request.method(),
            masking.text(request.uri().toString()),
            masked(request.headers()),
            payload == null ? "" : payload.mediaType(),
            body(request),
            status,
            request.invocation().credential());
    synchronized (recent) {
      recent.addLast(exchange);
      if (recent.size() > KEPT) {
        recent.removeFirst();
      }
    }
  }

  private Map<String, List<String>> masked(Headers headers) {
    Map<String, List<String>> masked = new LinkedHashMap<>();
    headers
        .all()
        .forEach(
            (name, values) ->
                masked.put(
                    name,
                    SECRET_HEADERS.contains(name.toLowerCase(Locale.ROOT))
                        ? List.of(Secret.MASK)
                        : values.stream().map(masking::text).toList()));
    return masked;
  }

  private String body(Request request) {
    Request.Payload payload = request.payload();
    if (payload == null) {
      return "";
    }
    if (request.invocation().credential()) {
      return "(" + payload.bytes().length + " bytes with credentials)";
    }
    if (payload.bytes().length > SHOWN) {
      return "(" + payload.bytes().length + " bytes)";
    }
    return masking.requestBody(request, new String(payload.bytes(), StandardCharsets.UTF_8));
  }

  private String body(Request request, Answer answer) {
    long size = answer.content().size();
    if (request.invocation().credential() || size > SHOWN) {
      return "(" + size + " bytes)";
    }
    try (InputStream in = answer.content().open()) {
      String body = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return masking.answerBody(request, answer.status(), body);
    } catch (IOException gone) {
      return "(unreadable)";
    }
  }

  private static String first(Request request) {
    return request.method() + " " + request.uri();
  }
}
