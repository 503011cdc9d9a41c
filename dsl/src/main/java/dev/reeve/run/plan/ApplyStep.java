package dev.reeve.run.plan;

import dev.reeve.errors.PolicyException;
import dev.reeve.http.Answer;
import dev.reeve.http.Interceptor;
import dev.reeve.http.Masking;
import dev.reeve.http.Request;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets a write go on only where the plan has it, at that place and with that content; each entry is
 * used once. What the plan could not know is whatever the vendor told since, the same value in all
 * places of one symbol.
 */
public final class ApplyStep implements Interceptor {
  private final Masking masking;
  private final Map<String, PlanEntry> left = new LinkedHashMap<>();
  private final Map<String, Integer> sent = new HashMap<>();
  private final Matching matching = new Matching();

  /** A step that carries out that plan. */
  public ApplyStep(Plan plan, Masking masking) {
    this.masking = masking;
    Map<String, Integer> counts = new HashMap<>();
    for (PlanEntry entry : plan.entries()) {
      left.put(place(entry.lane(), counts.merge(entry.lane(), 1, Integer::sum)), entry);
    }
  }

  @Override
  public Answer intercept(Request request, Chain chain) {
    if (request.writes() && !request.invocation().credential()) {
      take(request);
    }
    return chain.proceed(request);
  }

  /** The entries that no write used. */
  public synchronized List<PlanEntry> left() {
    return List.copyOf(left.values());
  }

  private synchronized void take(Request request) {
    String lane = request.invocation().context().lane();
    String place = place(lane, sent.merge(lane, 1, Integer::sum));
    PlanEntry entry = left.get(place);
    if (entry == null) {
      throw refused("The plan has no such write.", request);
    }
    String query = request.uri().getRawQuery();
    String address = Written.path(request) + (query == null ? "" : "?" + query);
    boolean agrees =
        entry.call().equals(request.invocation().name())
            && entry.method().equals(request.method())
            && entry.profile().equals(request.invocation().endpoint().profile())
            && matching.text(entry.address(), masking.text(address))
            && matching.body(entry.body(), PlanStep.body(masking, request), open(entry));
    if (!agrees) {
      throw refused("The plan has another write here: " + entry.line(), request);
    }
    left.remove(place);
  }

  private static boolean open(PlanEntry entry) {
    return Symbol.TEXT.matcher(entry.address()).find();
  }

  private static String place(String lane, int count) {
    return lane + " " + count;
  }

  private static PolicyException refused(String what, Request request) {
    return new PolicyException(
        what,
        request.invocation().where(),
        "It was not sent. Plan the script again, and apply that plan.");
  }
}
