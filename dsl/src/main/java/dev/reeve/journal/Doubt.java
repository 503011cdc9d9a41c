package dev.reeve.journal;

import dev.reeve.http.Answer;
import dev.reeve.http.Request;
import dev.reeve.journal.Settler.Verdict;
import dev.reeve.journal.file.Entry;
import dev.reeve.journal.file.Kept;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of a write that may have arrived: a person's word first, then the
 * document's.
 */
final class Doubt {
  /** So many times may a write be found missing and be lost again. */
  private static final int MOST = 3;

  private final Journal journal;
  private final Settler settler;
  private final Map<Long, Verdict.Kind> decided;
  private final Map<Long, Integer> times = new ConcurrentHashMap<>();

  Doubt(Journal journal, Settler settler, Map<Long, Verdict.Kind> decided) {
    this.journal = journal;
    this.settler = settler;
    this.decided = new ConcurrentHashMap<>(decided);
  }

  /**
   * What the write came to; empty when it is to be sent again.
   *
   * @throws dev.reeve.errors.PolicyException when nobody can tell
   */
  Optional<Answer> settle(Request request, Entry write) {
    Verdict verdict = verdict(request, write);
    return switch (verdict.kind()) {
      case DONE -> Optional.of(done(write, verdict.record()));
      case AGAIN -> {
        note(write, "again", null);
        yield Optional.empty();
      }
      case UNTOLD ->
          throw journal.stop(
              Refusals.inDoubt(
                  journal.run(),
                  write,
                  request.invocation().where(),
                  verdict.why().isEmpty() ? "" : ": " + verdict.why()));
    };
  }

  private Verdict verdict(Request request, Entry write) {
    Verdict.Kind said = decided.remove(write.number());
    if (said != null) {
      return new Verdict(said, null, "");
    }
    if (request.repeatable()) {
      return Verdict.again();
    }
    if (times.merge(write.number(), 1, Integer::sum) > MOST) {
      return Verdict.untold("it was lost " + MOST + " times");
    }
    return settler.settle(request, before(write));
  }

  private @Nullable Object before(Entry write) {
    return journal
        .before(write.position())
        .map(name -> Journal.read(journal.exact().open(name).content()))
        .orElse(null);
  }

  private Answer done(Entry write, @Nullable Object record) {
    Answer answer = Kept.found(record);
    note(write, "done", answer);
    return answer;
  }

  private void note(Entry write, String as, @Nullable Answer answer) {
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    facts.put("write", write.number());
    facts.put("as", as);
    if (answer != null) {
      Told.answer(facts, answer, Kept.keep(journal.exact(), answer, true));
    }
    journal.append(Entry.Kind.SETTLED, write.position(), facts, true);
  }
}
