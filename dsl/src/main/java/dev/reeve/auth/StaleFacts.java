package dev.reeve.auth;

import dev.reeve.http.Answer;
import dev.reeve.http.Request;
import dev.reeve.json.Json;
import dev.reeve.json.JsonException;
import dev.reeve.vendor.ErrorRule;
import dev.reeve.vendor.ScopeRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a login told and the vendor says is otherwise by now (PGO's version, after an upgrade of the
 * operator): it is asked for anew. The call goes out once more, a write too, for it was refused
 * before anything was done.
 */
final class StaleFacts {
  /** A refusal is short; nothing longer is read twice. */
  private static final int LONGEST = 1 << 16;

  private final Access access;

  StaleFacts(Access access) {
    this.access = access;
  }

  /** The request with what the vendor tells by now; empty where the answer stands. */
  Optional<Request> renewed(Party party, Request sent, Answer answer) {
    for (ScopeRule rule : party.vendor().scopes()) {
      Optional<String> old =
          rule.stale().isEmpty() || !refusedFor(party, rule, answer)
              ? Optional.empty()
              : new FilledPlaces(rule).value(sent);
      if (old.filter(value -> access.hasTold(party, rule.credential(), value)).isPresent()) {
        return renewed(party, sent, rule, old.get()).filter(next -> undone(sent, answer));
      }
    }
    return Optional.empty();
  }

  private Optional<Request> renewed(Party party, Request sent, ScopeRule rule, String old) {
    String pointer = rule.credential();
    @Nullable String now = access.grants().otherwise(party, pointer, old).facts().get(pointer);
    return now == null || now.equals(old)
        ? Optional.empty()
        : Optional.of(new FilledPlaces(rule).filled(sent, old, now));
  }

  private static boolean refusedFor(Party party, ScopeRule rule, Answer answer) {
    String text = text(answer);
    if (!text.contains(rule.stale())) {
      return false;
    }
    ErrorRule errors = party.vendor().errors();
    Object body = first(text);
    return errors.refuses(pointer -> Json.at(body, pointer))
        && errors.message().stream()
            .map(pointer -> Json.at(body, pointer))
            .anyMatch(said -> said instanceof String words && words.contains(rule.stale()));
  }

  /** Whether nothing was done: a second answer in the same body tells that the work went on. */
  private static boolean undone(Request sent, Answer answer) {
    try {
      return !sent.writes() || Json.parse(text(answer)) instanceof Map<?, ?>;
    } catch (JsonException second) {
      return false;
    }
  }

  private static @Nullable Object first(String text) {
    try {
      return Json.first(text.getBytes(StandardCharsets.UTF_8));
    } catch (JsonException noJson) {
      return null;
    }
  }

  private static String text(Answer answer) {
    if (answer.content().size() > LONGEST) {
      return "";
    }
    try (InputStream in = answer.content().open()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException lost) {
      throw new UncheckedIOException(lost);
    }
  }
}
