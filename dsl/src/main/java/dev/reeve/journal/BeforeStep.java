package dev.reeve.journal;

import dev.reeve.http.Answer;
import dev.reeve.http.Interceptor;
import dev.reeve.http.Request;
import dev.reeve.journal.file.Entry;
import dev.reeve.journal.file.Position;
import dev.reeve.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is there before a write is sent for the first time. Behind the guard: a write that is
 * refused causes no read either.
 */
final class BeforeStep implements Interceptor {
  private final Journal journal;
  private final Settler settler;

  BeforeStep(Journal journal, Settler settler) {
    this.journal = journal;
    this.settler = settler;
  }

  @Override
  public Answer intercept(Request request, Chain chain) {
    Optional<String> mark = request.headers().first(AnsweringStep.MARK);
    if (mark.isPresent()) {
      Position position = Position.parse(mark.get());
      if (journal.before(position).isEmpty()) {
        settler
            .before(request.withoutHeader(AnsweringStep.MARK))
            .ifPresent(before -> keep(position, before));
      }
    }
    return chain.proceed(request);
  }

  private void keep(Position position, Object before) {
    String exact = journal.exact().keep(Map.of(), Answer.Content.of(Json.bytes(before)), true);
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    facts.put("exact", exact);
    journal.append(Entry.Kind.BEFORE, position, facts, false);
    journal.before(position, exact);
  }
}
