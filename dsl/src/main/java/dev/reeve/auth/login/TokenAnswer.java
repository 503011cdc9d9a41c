package dev.reeve.auth.login;

import dev.reeve.errors.ReeveException;
import dev.reeve.http.Answer;
import dev.reeve.json.Json;
import dev.reeve.json.JsonException;
import dev.reeve.secret.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a vendor answered to a login, read and worded. */
public final class TokenAnswer {
  private static final int LONGEST_MESSAGE = 300;

  /** What is named so is no fact about who one is, and may be a secret. */
  private static final Pattern HIDDEN = Pattern.compile("(?i)token|secret|password");

  private final Login login;
  private final Answer answer;
  private final String text;
  private final @Nullable Object body;

  TokenAnswer(Login login, Answer answer) {
    this.login = login;
    this.answer = answer;
    this.text = text(answer);
    this.body = json(text);
  }

  /** The answer itself when it is a success with a body that says so too. */
  public TokenAnswer orRefused(String remedy) {
    if (!answer.success() || enveloped()) {
      throw refused(remedy);
    }
    return this;
  }

  /** The token at a pointer. */
  public Secret token(String pointer) {
    return optionalToken(pointer).orElseThrow(() -> odd("without a token"));
  }

  /** The token at a pointer, if there is one. */
  public Optional<Secret> optionalToken(String pointer) {
    Object value = Json.at(body, pointer);
    Optional<Secret> token =
        value instanceof String some && !some.isEmpty()
            ? Optional.of(Secret.of(some))
            : Optional.empty();
    token.ifPresent(login.way().redactor()::know);
    return token;
  }

  /** A text at a pointer, if there is one. */
  public Optional<String> text(String pointer) {
    return Json.at(body, pointer) instanceof String some && !some.isEmpty()
        ? Optional.of(some)
        : Optional.empty();
  }

  /** Whether the vendor failed, and the same may go well a moment later. */
  public boolean failed() {
    return answer.status() >= 500 || answer.status() == 429;
  }

  /** Whether it is a success by its status. */
  public boolean success() {
    return answer.success();
  }

  /** Seconds at a pointer, if there are any. */
  public Optional<Long> seconds(String pointer) {
    return Json.at(body, pointer) instanceof Number number && number.longValue() > 0
        ? Optional.of(number.longValue())
        : Optional.empty();
  }

  /** Every plain value of the answer by its pointer, but for the tokens. */
  public Map<String, String> facts(Map<String, Secret> tokens) {
    Map<String, String> facts = new LinkedHashMap<>();
    collect("", body, facts);
    facts.values().removeIf(value -> tokens.containsValue(Secret.of(value)));
    return facts;
  }

  /** The error that the answer is, in the vendor's words. */
  public ReeveException refused(String remedy) {
    String message = message();
    boolean failed = failed();
    String what =
        login.vendor().title()
            + (failed ? " failed at the login (" : " refused the login (")
            + answer.status()
            + (message.isEmpty() ? ")." : "): " + message);
    return AuthException.answered(
        answer.status(), requestId(), what, login.where(), failed ? "try again later" : remedy);
  }

  /** The error of an answer that is no refusal and no token. */
  public ReeveException odd(String how) {
    return AuthException.answered(
        500,
        requestId(),
        login.vendor().title() + " answered the login " + how + " (" + answer.status() + ").",
        login.where(),
        "see that the url of the profile is that of the API");
  }

  private boolean enveloped() {
    return login.vendor().errors().refuses(pointer -> Json.at(body, pointer));
  }

  private String message() {
    String own =
        login.vendor().errors().message().stream()
            .map(pointer -> Json.at(body, pointer))
            .map(value -> value instanceof List<?> list && !list.isEmpty() ? list.get(0) : value)
            .filter(value -> value instanceof String some && !some.isEmpty())
            .map(Object::toString)
            .findFirst()
            .orElse(body == null && !text.startsWith("<") ? text : "");
    String line = login.way().redactor().redact(own).strip().replaceAll("\\s+", " ");
    return line.length() > LONGEST_MESSAGE ? line.substring(0, LONGEST_MESSAGE) + "…" : line;
  }

  private String requestId() {
    return answer.headers().first("X-Request-ID").orElse("");
  }

  private static void collect(String pointer, @Nullable Object value, Map<String, String> facts) {
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (name, member) -> {
            if (!HIDDEN.matcher(String.valueOf(name)).find()) {
              collect(pointer + "/" + name, member, facts);
            }
          });
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        collect(pointer + "/" + i, list.get(i), facts);
      }
    } else if (value != null) {
      facts.put(pointer, value.toString());
    }
  }

  private static String text(Answer answer) {
    try (InputStream stream = answer.content().open()) {
      return new String(stream.readNBytes(1 << 20), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  private static @Nullable Object json(String text) {
    try {
      return Json.parse(text);
    } catch (JsonException notJson) {
      return null;
    }
  }
}
