package dev.reeve.journal;

import dev.reeve.errors.ReeveException;
import dev.reeve.http.Answer;
import dev.reeve.http.Interceptor;
import dev.reeve.http.Request;
import dev.reeve.http.TransportException;
import dev.reeve.journal.file.Entry;
import dev.reeve.journal.file.Kept;
import dev.reeve.journal.file.Position;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers from the past, or lets a request go on and writes down what came of it. */
final class AnsweringStep implements Interceptor {
  /** What went before the first byte for so long was a wait: for a limit, or to try again. */
  private static final Duration WAIT = Duration.ofMillis(50);

  /** Where the request stands, for {@link SendingStep}, which takes it off again. */
  static final String MARK = "Reeve-Position";

  /** A gateway got no answer from the vendor: nobody knows. */
  private static final Set<Integer> NO_ANSWER = Set.of(502, 504);

  private final Journal journal;
  private final Doubt doubt;

  AnsweringStep(Journal journal, Doubt doubt) {
    this.journal = journal;
    this.doubt = doubt;
  }

  @Override
  public Answer intercept(Request request, Chain chain) {
    String lane = request.invocation().context().lane();
    if (request.invocation().credential() || (lane.isEmpty() && !request.writes())) {
      return chain.proceed(request);
    }
    if (lane.isEmpty()) {
      throw Refusals.noLane(request.invocation().name(), request.invocation().where());
    }
    Position position = journal.next(lane);
    Optional<Recorded> known = journal.past().at(position);
    known.ifPresent(event -> agree(event.first(), request));
    if (request.writes()) {
      return write(request, chain, position, known);
    }
    return known.isPresent() ? told(known.get().last()) : read(request, chain, position);
  }

  private void agree(Entry was, Request request) {
    if (!was.text("digest").orElse("").equals(journal.digests().of(request))) {
      String profile = request.invocation().endpoint().profile();
      if (!was.text("profile").orElse(profile).equals(profile)) {
        throw Refusals.changed(journal.run(), List.of("the profile of event " + was.number()));
      }
      String now = request.invocation().name() + " " + Told.arguments(journal, request);
      throw Refusals.otherQuestion(
          journal.run(), was, now.replace(" {}", ""), request.invocation().where());
    }
  }

  private Answer told(Entry entry) {
    if (entry.kind() == Entry.Kind.FAILED) {
      throw Told.fault(entry);
    }
    return Kept.answer(journal.exact(), entry.text("exact").orElse(""));
  }

  private Answer read(Request request, Chain chain, Position position) {
    Map<String, @Nullable Object> facts = Told.question(journal, request);
    Instant asked = Instant.now();
    try {
      Answer answer = chain.proceed(request);
      if (Duration.between(asked, answer.sent()).compareTo(WAIT) > 0) {
        facts.put("asked", asked.toString());
      }
      Told.answer(facts, answer, Kept.keep(journal.exact(), answer, false));
      if (Enveloped.refuses(request, answer)) {
        facts.put("refused", true);
      }
      journal.append(Entry.Kind.READ, position, facts, false);
      return answer;
    } catch (ReeveException fault) {
      if (Told.tellable(fault)) {
        Told.fault(facts, fault);
        journal.append(Entry.Kind.FAILED, position, facts, false);
      }
      throw fault;
    }
  }

  private Answer write(Request request, Chain chain, Position position, Optional<Recorded> known) {
    if (known.isEmpty()) {
      return send(request, chain, begin(request, position));
    }
    Recorded event = known.get();
    if (event.inDoubt()) {
      return settled(request, chain, event.first());
    }
    return event.open() ? send(request, chain, event.first()) : told(event.last());
  }

  private Entry begin(Request request, Position position) {
    Map<String, @Nullable Object> facts = Told.question(journal, request);
    facts.put("effect", request.invocation().effect(request.method()).name());
    facts.put("request", keepRequest(request));
    return journal.append(Entry.Kind.WRITE, position, facts, false);
  }

  private String keepRequest(Request request) {
    Request.Payload payload = request.payload();
    byte[] body = payload == null ? new byte[0] : payload.bytes();
    return journal.exact().keep(Writes.facts(request), Answer.Content.of(body), false);
  }

  private Answer send(Request request, Chain chain, Entry write) {
    boolean repeatable = request.repeatable();
    try {
      Answer answer = chain.proceed(request.withHeader(MARK, write.position().toString()));
      return NO_ANSWER.contains(answer.status()) && !repeatable
          ? settled(request, chain, write)
          : answer;
    } catch (TransportException lost) {
      if (repeatable || !lost.sent()) {
        throw lost;
      }
      return settled(request, chain, write);
    }
  }

  private Answer settled(Request request, Chain chain, Entry write) {
    return doubt.settle(request, write).orElseGet(() -> send(request, chain, write));
  }
}
