package dev.reeve.call.error;

import dev.reeve.call.error.ApiException.Kind;
import dev.reeve.errors.ExitCategory;
import dev.reeve.errors.ReeveException;
import dev.reeve.http.Answer;
import dev.reeve.http.Masking;
import dev.reeve.http.Request;
import dev.reeve.json.Json;
import dev.reeve.json.JsonException;
import dev.reeve.vendor.ErrorRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what went wrong from an answer, in any of the shapes that vendors use. */
public final class ErrorReader {
  private static final int READ_AT_MOST = 1 << 20;
  private static final int SHOWN = 500;
  private static final List<String> USUAL_MESSAGES =
      List.of("/message", "/errors/*/message", "/error_description", "/error", "/detail", "/title");

  // an envelope within a 200 has no status to tell a missing record from another refusal
  private static final Pattern NOT_FOUND =
      Pattern.compile("\\b(not found|no \\w+ found)\\b", Pattern.CASE_INSENSITIVE);

  private final Masking masking;

  /** A reader that keeps bodies masked. */
  public ErrorReader(Masking masking) {
    this.masking = masking;
  }

  /** The error of an answer whose status is none of success. */
  public ReeveException read(Request request, Answer answer) {
    if (answer.status() / 100 == 3) {
      return elsewhere(request, answer);
    }
    byte[] bytes = bytes(answer);
    return error(request, answer, parsed(bytes), text(bytes), false);
  }

  /** Whether the body of an answer is a list of rows that each name what they are about. */
  public boolean hasRows(Answer answer, String target) {
    return !target.isEmpty()
        && parsed(bytes(answer)) instanceof List<?> rows
        && !rows.isEmpty()
        && rows.stream().allMatch(row -> Json.at(row, target) != null);
  }

  /** The error within an answer of success, where the vendor has such envelopes. */
  public Optional<ReeveException> within(Request request, Answer answer, @Nullable Object body) {
    return request.invocation().vendor().errors().refuses(pointer -> Json.at(body, pointer))
        ? Optional.of(error(request, answer, body, Json.print(body), true))
        : Optional.empty();
  }

  /** The error of an answer of success that is not what the document says. */
  public ReeveException unreadable(Request request, Answer answer) {
    String text = text(bytes(answer));
    // PGO answers some calls with 200 before it looks at the credentials, then with their refusal
    boolean words = !text.isBlank() && "{[<".indexOf(text.strip().charAt(0)) < 0;
    boolean hidesRefusal = words && !request.invocation().vendor().errors().envelope().isEmpty();
    String said = shown(text);
    String what =
        String.format(
            Locale.ROOT,
            "%s answered %d with text where data was expected%s",
            name(request),
            answer.status(),
            said.isEmpty() ? "" : ": " + said);
    return ApiException.of(
        hidesRefusal ? Kind.NOT_AUTHORIZED : Kind.FAILED,
        hidesRefusal ? ExitCategory.CREDENTIALS : ExitCategory.FAILED,
        new String[] {
          masking.text(what),
          where(request, requestId(request, answer)),
          hidesRefusal ? "check the credentials" : "check that the address is that of the API"
        },
        new ApiException.Details(
            answer.status(),
            "",
            said,
            "",
            requestId(request, answer),
            masked(request, answer, text)));
  }

  /** A redirect: a credential goes nowhere but where the profile says. */
  private ReeveException elsewhere(Request request, Answer answer) {
    String to = answer.headers().first("Location").orElse("").replaceAll("[?#].*", "");
    String what =
        String.format(
            Locale.ROOT,
            "%s sent the call elsewhere (%d)%s",
            name(request),
            answer.status(),
            to.isEmpty() ? "" : ": " + shown(to));
    String id = requestId(request, answer);
    return ApiException.of(
        Kind.FAILED,
        ExitCategory.FAILED,
        new String[] {
          masking.text(what),
          where(request, id),
          "it was not followed, so that no credential goes there; check the profile's `url`"
        },
        new ApiException.Details(answer.status(), "", "", "", id, ""));
  }

  private ReeveException error(
      Request request, Answer answer, @Nullable Object body, String text, boolean envelope) {
    ErrorRule rule = request.invocation().vendor().errors();
    String message = message(rule, body, text);
    ApiException.Details details =
        new ApiException.Details(
            answer.status(),
            first(rule.code(), body),
            masking.text(message),
            field(rule, body),
            requestId(request, answer),
            masked(request, answer, text));
    Kind kind = envelope ? kind(message) : kind(answer.status());
    return ApiException.of(kind, category(answer.status()), text(request, details, kind), details);
  }

  private static Kind kind(String message) {
    return NOT_FOUND.matcher(message).find() ? Kind.NOT_FOUND : Kind.REFUSED;
  }

  private static Kind kind(int status) {
    return switch (status) {
      case 401, 403 -> Kind.NOT_AUTHORIZED;
      case 404, 410 -> Kind.NOT_FOUND;
      case 429 -> Kind.LIMITED;
      default -> status / 100 == 4 ? Kind.REFUSED : Kind.FAILED;
    };
  }

  private static ExitCategory category(int status) {
    if (status == 401) {
      return ExitCategory.CREDENTIALS;
    }
    boolean refused = status / 100 == 4 && status != 429 || status / 100 == 2;
    return refused ? ExitCategory.REFUSED : ExitCategory.FAILED;
  }

  private static String[] text(Request request, ApiException.Details details, Kind kind) {
    String status = details.status() / 100 == 2 ? "an error" : String.valueOf(details.status());
    String what =
        String.format(
            Locale.ROOT,
            "%s answered %s%s%s",
            name(request),
            status,
            details.code().isEmpty() || details.status() / 100 == 2 ? "" : " " + details.code(),
            details.message().isEmpty() ? "" : ": " + shown(details.message()));
    String field = details.field().isEmpty() ? "" : ", argument " + details.field();
    String where = where(request, details.requestId()) + field;
    String remedy =
        advice(request, details.message()).orElseGet(() -> remedy(request, details.status(), kind));
    return new String[] {what, where, remedy};
  }

  private static String remedy(Request request, int status, Kind kind) {
    String permission =
        request.invocation().operation().map(known -> known.marks().permission()).orElse("");
    return switch (kind) {
      case NOT_FOUND -> "check the identifier, and that the scope is the right one";
      case NOT_AUTHORIZED ->
          status == 401
              ? "check the credentials: reeve whoami " + request.invocation().vendor().name()
              : "the login may not do this"
                  + (permission.isEmpty() ? "" : ": it needs " + permission);
      case REFUSED -> "see help " + request.invocation().name();
      case LIMITED -> "the vendor limits the rate: wait, then try again";
      case FAILED -> "try again later; the vendor's support can find the request by its id";
    };
  }

  /** What the document says to words of the message. */
  private static Optional<String> advice(Request request, String message) {
    return request.invocation().vendor().errors().advice().entrySet().stream()
        .filter(advice -> message.contains(advice.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static String where(Request request, String requestId) {
    return String.format(
        Locale.ROOT,
        "for %s, profile %s%s",
        request.invocation().name(),
        request.invocation().context().profile(),
        requestId.isEmpty() ? "" : ", request " + requestId);
  }

  private static String name(Request request) {
    return request.invocation().vendor().name();
  }

  private static String requestId(Request request, Answer answer) {
    return answer
        .headers()
        .first("X-Request-ID")
        .or(() -> request.headers().first("X-Request-ID"))
        .orElse("");
  }

  private String masked(Request request, Answer answer, String text) {
    return masking.answerBody(request, answer.status(), text);
  }

  private static String message(ErrorRule rule, @Nullable Object body, String text) {
    String said = first(rule.message(), body);
    if (said.isEmpty()) {
      said = first(USUAL_MESSAGES, body);
    }
    boolean data = body instanceof Map<?, ?> || body instanceof List<?>;
    return said.isEmpty() && !data ? shown(body instanceof String plain ? plain : text) : said;
  }

  private static String field(ErrorRule rule, @Nullable Object body) {
    return rule.field().stream()
        .map(pointer -> Json.at(body, pointer))
        .map(value -> value instanceof Map<?, ?> map ? List.copyOf(map.keySet()) : value)
        .map(ErrorReader::words)
        .filter(words -> !words.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String first(List<String> pointers, @Nullable Object body) {
    return pointers.stream()
        .map(pointer -> words(Json.at(body, pointer)))
        .filter(words -> !words.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** A value as words: elements apart by a semicolon, members as {@code name: value}. */
  private static String words(@Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.stream()
          .map(ErrorReader::words)
          .filter(word -> !word.isEmpty())
          .distinct()
          .collect(Collectors.joining("; "));
    }
    if (value instanceof Map<?, ?> map) {
      List<String> members = new ArrayList<>();
      map.forEach((name, member) -> members.add(name + ": " + words(member)));
      return String.join("; ", members);
    }
    return value == null ? "" : String.valueOf(value).strip();
  }

  /** The first lines of a text without markup, short. */
  private static String shown(String text) {
    // a text may be followed by a JSON body of a second answer
    int second = text.indexOf("\n{");
    String plain =
        (second < 0 ? text : text.substring(0, second))
            .replaceAll("(?s)<(style|script)[^>]*>.*?</\\1>", " ")
            .replaceAll("<[^>]*>", " ")
            .replaceAll("[\\p{Cntrl}\\s]+", " ")
            .strip();
    return plain.length() <= SHOWN ? plain : plain.substring(0, SHOWN) + "…";
  }

  private static @Nullable Object parsed(byte[] bytes) {
    try {
      return bytes.length == 0 ? null : Json.first(bytes);
    } catch (JsonException noJson) {
      return null;
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(Answer answer) {
    try (InputStream in = answer.content().open()) {
      return in.readNBytes(READ_AT_MOST);
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }
}
