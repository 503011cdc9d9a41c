package dev.reeve.call.exchange;

import dev.reeve.call.argument.Bound;
import dev.reeve.call.error.ErrorReader;
import dev.reeve.errors.ReeveException;
import dev.reeve.http.Answer;
import dev.reeve.http.Door;
import dev.reeve.http.Endpoints;
import dev.reeve.http.Masking;
import dev.reeve.http.Request;
import dev.reeve.json.Json;
import dev.reeve.json.JsonException;
import dev.reeve.value.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sends checked calls through the door and throws what vendors refuse. */
public final class Exchange {
  private static final int READS = 3;

  private final Door door;
  private final Requests requests;
  private final ErrorReader errors;
  private final Masking masking;

  /**
   * An answer of success.
   *
   * @param request what was sent
   * @param answer what came
   */
  public record Done(Request request, Answer answer) {}

  /** Exchanges through that door. */
  public Exchange(Door door, Endpoints endpoints, Masking masking) {
    this.door = door;
    this.requests = new Requests(endpoints);
    this.errors = new ErrorReader(masking);
    this.masking = masking;
  }

  /**
   * Sends a call.
   *
   * @throws dev.reeve.call.error.ApiException when the vendor refused or failed
   */
  public Done send(Bound bound) {
    return send(requests.of(bound));
  }

  /**
   * Sends a call whose answer has a row a target. A bad request whose body has such rows is an
   * answer too: CLC tells so that it took none of them.
   *
   * @param target pointer to what a row is about
   */
  public Done rows(Bound bound, String target) {
    Request request = requests.of(bound);
    Answer answer = door.send(request);
    if (answer.success() || answer.status() == 400 && errors.hasRows(answer, target)) {
      return new Done(request, answer);
    }
    throw errors.read(request, answer);
  }

  /** Sends a call to a path on the configured host, query included, instead of its own. */
  public Done send(Bound bound, String pathAndQuery) {
    return send(requests.of(bound, pathAndQuery));
  }

  /** Sends any request that has passed no check. */
  public Done send(Request request) {
    Answer answer = door.send(request);
    if (!answer.success()) {
      throw errors.read(request, answer);
    }
    return new Done(request, answer);
  }

  /** The JSON body of an answer, null when it is empty; an error within it is thrown. */
  public @Nullable Object body(Done done) {
    if (done.answer().content().size() == 0) {
      return null;
    }
    Object body = parsed(done);
    errors
        .within(done.request(), done.answer(), body)
        .ifPresent(
            error -> {
              throw error;
            });
    return body;
  }

  /** Whether an error may stand within an answer of success, so that it must be read whole. */
  public static boolean enveloped(Done done) {
    return !done.request().invocation().vendor().errors().envelope().isEmpty();
  }

  /** How an answer came, secrets masked. */
  public Response response(Done done) {
    Map<String, List<String>> headers = new LinkedHashMap<>();
    done.answer()
        .headers()
        .lowerCase()
        .forEach((name, values) -> headers.put(name, masked(name, values)));
    String requestId =
        done.answer()
            .headers()
            .first("X-Request-ID")
            .or(() -> done.request().headers().first("X-Request-ID"))
            .orElse("");
    return new Response(
        done.answer().status(), headers, requestId, done.answer().sent(), done.answer().took());
  }

  private List<String> masked(String name, List<String> values) {
    return values.stream()
        .map(value -> name.equals("set-cookie") ? "••••" : masking.text(value))
        .toList();
  }

  /** The error of an answer that is no JSON, or breaks off. */
  public ReeveException unreadable(Done done) {
    return errors.unreadable(done.request(), done.answer());
  }

  /** The same read sent once more, where an answer came broken and asking again does no harm. */
  public Optional<Done> again(Done done, int attempt) {
    boolean harmless = done.request().invocation().repeatable(done.request().method());
    return harmless && attempt < READS && startsAsJson(done)
        ? Optional.of(send(done.request()))
        : Optional.empty();
  }

  private @Nullable Object parsed(Done done) {
    Done current = done;
    for (int attempt = 1; ; attempt++) {
      // PGO may put a second answer into the same body: the first one counts
      try (InputStream in = current.answer().content().open()) {
        return Json.first(in.readAllBytes());
      } catch (JsonException broken) {
        Done failed = current;
        current = again(current, attempt).orElseThrow(() -> unreadable(failed));
        if (current.answer().content().size() == 0) {
          return null;
        }
      } catch (IOException lost) {
        throw new UncheckedIOException(lost);
      }
    }
  }

  /** Whether an answer began as JSON: one that never did is no broken answer but another one. */
  private static boolean startsAsJson(Done done) {
    try (InputStream in = done.answer().content().open()) {
      int first = in.read();
      return first == '{' || first == '[';
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }
}
