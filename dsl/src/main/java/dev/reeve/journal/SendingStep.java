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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Writes down an attempt of a write right before its first byte, and right after its answer. */
final class SendingStep implements Interceptor {
  private final Journal journal;
  private final Set<Position> lost = ConcurrentHashMap.newKeySet();

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
      Answer came = chain.proceed(request);
      Answer answer = request.deletes() && mayHaveArrived(position) ? came.doneBefore() : came;
      Told.answer(facts, answer, Kept.keep(journal.exact(), answer, true));
      end(kind(request, answer), position, facts);
      return answer;
    } catch (ReeveException fault) {
      Told.fault(facts, fault);
      end(sent(fault) ? Entry.Kind.UNKNOWN : Entry.Kind.NOT_SENT, position, facts);
      throw fault;
    }
  }

  private void end(Entry.Kind kind, Position position, Map<String, @Nullable Object> facts) {
    if (kind == Entry.Kind.UNKNOWN) {
      lost.add(position);
    }
    journal.append(kind, position, facts, true);
  }

  /** Whether this process or one before it sent the write and does not know what became of it. */
  private boolean mayHaveArrived(Position position) {
    return lost.contains(position)
        || journal.past().at(position).filter(Recorded::inDoubt).isPresent();
  }

  /** A server that gave up (408) or failed (5xx) may have done it all the same. */
  private static Entry.Kind kind(Request request, Answer answer) {
    int status = answer.status();
    if (status < 400) {
      return Enveloped.refuses(request, answer) ? Entry.Kind.REFUSED : Entry.Kind.ANSWERED;
    }
    return status < 500 && status != 408 ? Entry.Kind.REFUSED : Entry.Kind.UNKNOWN;
  }

  private static boolean sent(ReeveException fault) {
    return !(fault instanceof UsageException) && TransportException.sent(fault);
  }
}
