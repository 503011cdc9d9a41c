package dev.reeve.journal;

import dev.reeve.errors.ReeveException;
import dev.reeve.errors.UsageException;
import dev.reeve.http.Answer;
import dev.reeve.http.Interceptor;
import dev.reeve.http.Request;
import dev.reeve.http.TransportException;
import dev.reeve.journal.file.Entry;
import dev.reeve.journal.file.Kept;
import dev.reeve.journal.file.Position;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes down an attempt of a write right before its first byte, and right after its answer. */
final class SendingStep implements Interceptor {
  private final Journal journal;

  SendingStep(Journal journal) {
    this.journal = journal;
  }

  @Override
  public Answer intercept(Request request, Chain chain) {
    Optional<String> mark = request.headers().first(AnsweringStep.MARK);
    if (mark.isEmpty()) {
      return chain.proceed(request);
    }
    journal
        .stopped()
        .ifPresent(
            doubt -> {
              throw doubt;
            });
    Position position = Position.parse(mark.get());
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    facts.put("time", Instant.now().toString());
    journal.append(Entry.Kind.SENDING, position, facts, true);
    return attempt(request.withoutHeader(AnsweringStep.MARK), chain, position);
  }

  private Answer attempt(Request request, Chain chain, Position position) {
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    try {
      Answer answer = chain.proceed(request);
      Told.answer(facts, answer, Kept.keep(journal.exact(), answer, true));
      journal.append(kind(answer.status()), position, facts, true);
      return answer;
    } catch (ReeveException fault) {
      Told.fault(facts, fault);
      journal.append(sent(fault) ? Entry.Kind.UNKNOWN : Entry.Kind.NOT_SENT, position, facts, true);
      throw fault;
    }
  }

  /** A server that gave up (408) or failed (5xx) may have done it all the same. */
  private static Entry.Kind kind(int status) {
    if (status < 400) {
      return Entry.Kind.ANSWERED;
    }
    return status < 500 && status != 408 ? Entry.Kind.REFUSED : Entry.Kind.UNKNOWN;
  }

  private static boolean sent(ReeveException fault) {
    return !(fault instanceof UsageException) && TransportException.sent(fault);
  }
}
