package dev.reeve.run.plan;

import dev.reeve.errors.PartlyDoneException;
import dev.reeve.errors.PolicyException;
import dev.reeve.http.Answer;
import dev.reeve.http.Interceptor;
import dev.reeve.http.Masking;
import dev.reeve.http.Request;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Lets a write go on only where the plan has it, at that place and with that content; each entry is
 * used once. What the plan could not know is whatever the vendor told since, the same value in all
 * places of one symbol.
 */
public final class ApplyStep implements Interceptor {
  private final Masking masking;
  private final PlanFile file;
  private final Fixed fixed;
  private final Map<String, PlanEntry> left = new LinkedHashMap<>();
  private final Map<String, Integer> sent = new HashMap<>();
  private final Matching matching = new Matching();

  /** A step that carries out that plan. */
  public ApplyStep(PlanFile file, Masking masking) {
    this.file = file;
    this.fixed = file.fixed().again();
    this.masking = masking;
    Map<String, Integer> counts = new HashMap<>();
    for (PlanEntry entry : file.plan().entries()) {
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

  /** The plan that it carries out. */
  public PlanFile file() {
    return file;
  }

  /** What the plan learnt of clock and chance. */
  public Fixed fixed() {
    return fixed;
  }

  /** The entries that no write used. */
  public synchronized List<PlanEntry> left() {
    return List.copyOf(left.values());
  }

  /**
   * The run has ended well.
   *
   * @throws PartlyDoneException when entries are left over
   */
  public void refuseLeft() {
    List<PlanEntry> left = left();
    if (!left.isEmpty()) {
      throw new PartlyDoneException(
          left.size()
              + " of the plan's writes were not made:"
              + left.stream()
                  .map(entry -> "\n  " + entry.number() + " " + entry.line())
                  .collect(Collectors.joining()),
          "for the plan",
          "What the script read has changed meanwhile: see what was done, and plan again.");
    }
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
