package dev.reeve.journal;

import dev.reeve.errors.ReeveException;
import dev.reeve.errors.TimedOutException;
import dev.reeve.http.Answer;
import dev.reeve.http.Request;
import dev.reeve.http.TransportException;
import dev.reeve.journal.file.Entry;
import dev.reeve.value.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What lines say of questions, answers and faults: never a secret. */
final class Told {
  private Told() {}

  static Map<String, @Nullable Object> question(Journal journal, Request request) {
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    Context context = request.invocation().context();
    facts.put("call", request.invocation().name());
    facts.put("profile", request.invocation().endpoint().profile());
    facts.put("method", request.method());
    facts.put("path", journal.masking().text(request.uri().getRawPath()));
    facts.put("arguments", arguments(journal, request));
    if (context.line().line() > 0) {
      facts.put("line", context.line().file() + ":" + context.line().line());
    }
    facts.put("digest", journal.digests().of(request));
    return facts;
  }

  /** The arguments as text: they are for people, the digest is for comparing. */
  static String arguments(Journal journal, Request request) {
    return journal.masking().text(text(journal.masking().arguments(request)));
  }

  private static String text(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(each -> each.getKey() + ": " + text(each.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return value instanceof List<?> list
        ? list.stream().map(Told::text).collect(Collectors.joining(", ", "[", "]"))
        : String.valueOf(value);
  }

  static void answer(Map<String, @Nullable Object> facts, Answer answer, String exact) {
    facts.put("status", answer.status());
    facts.put("time", answer.sent().toString());
    facts.put("took", answer.took().toMillis());
    answer.headers().first("X-Request-ID").ifPresent(id -> facts.put("requestId", id));
    facts.put("exact", exact);
  }

  static void fault(Map<String, @Nullable Object> facts, ReeveException fault) {
    facts.put("what", fault.what());
    facts.put("where", fault.where());
    facts.put("remedy", fault.remedy());
    if (fault instanceof TransportException transport) {
      facts.put("reason", transport.reason().name());
      facts.put("sent", transport.sent());
    }
  }

  /** Whether a fault can be told and told again; others are met anew. */
  static boolean tellable(ReeveException fault) {
    return fault instanceof TransportException || fault instanceof TimedOutException;
  }

  static ReeveException fault(Entry entry) {
    String[] text = {
      entry.text("what").orElse(""), entry.text("where").orElse(""), entry.text("remedy").orElse("")
    };
    return entry
        .text("reason")
        .<ReeveException>map(
            reason ->
                new TransportException(
                    TransportException.Reason.valueOf(reason),
                    Boolean.TRUE.equals(entry.facts().get("sent")),
                    text,
                    null))
        .orElseGet(() -> new TimedOutException(text[0], text[1], text[2]));
  }
}
