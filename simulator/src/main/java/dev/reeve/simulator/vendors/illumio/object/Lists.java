package dev.reeve.simulator.vendors.illumio.object;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.ProblemException;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.route.Streamed;
import dev.reeve.simulator.state.Values;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Lists a collection: filtered, cut at the cap without a word, with the count in a header.
 *
 * @param hardCap whether a larger {@code max_results} is cut too
 * @param countsFiltered whether the count in the header is of what the filter left
 */
public record Lists(boolean hardCap, boolean countsFiltered) {
  private static final int CAP = 500;
  private static final int LONG = 1000;

  /**
   * Answers with a collection.
   *
   * @param objects all objects of the collection, deleted ones too
   * @param shape makes each fit to be shown
   */
  public Reply answer(
      Call call,
      Supplier<Stream<Map<String, Object>>> objects,
      UnaryOperator<Map<String, Object>> shape) {
    int wanted = max(call);
    Stream<Map<String, Object>> found = matching(call, objects.get()).limit(wanted);
    // a kept version of the policy is short, and found by its own ways
    boolean streams = wanted > LONG && !Objects.href(call).contains("/sec_policy/");
    Object list = streams ? streamed(call, found, shape) : found.map(shape).toList();
    Reply reply = Reply.json(200, list);
    long total =
        countsFiltered
            ? matching(call, objects.get()).count()
            : objects.get().filter(each -> isListed(call, each)).count();
    return reply.with("X-Total-Count", Long.toString(total));
  }

  private static Streamed streamed(
      Call call, Stream<Map<String, Object>> found, UnaryOperator<Map<String, Object>> shape) {
    Objects objects = Objects.of(call);
    List<String> hrefs = found.map(each -> Values.text(each.get("href"))).toList();
    return new Streamed(() -> hrefs.stream().flatMap(href -> one(objects, href, shape).stream()));
  }

  private static Optional<Map<String, Object>> one(
      Objects objects, String href, UnaryOperator<Map<String, Object>> shape) {
    synchronized (objects.state()) {
      return objects.find(href).map(shape);
    }
  }

  /** The objects that a call's query leaves. */
  public static Stream<Map<String, Object>> matching(
      Call call, Stream<Map<String, Object>> objects) {
    return objects.filter(each -> isListed(call, each)).filter(Matches.of(call));
  }

  private static boolean isListed(Call call, Map<String, Object> object) {
    boolean deletedToo =
        call.query("include_deleted")
            .filter(v -> v.equals("yes") || v.equalsIgnoreCase("true"))
            .isPresent();
    return deletedToo || !Objects.isDeleted(object);
  }

  private int max(Call call) {
    String kind = Objects.last(Objects.href(call));
    boolean events = kind.equals("events");
    boolean principals = kind.equals("security_principals");
    int cap = events || principals ? 100 : CAP;
    int most = events ? 10_000 : principals || hardCap ? CAP : Integer.MAX_VALUE;
    Optional<String> raw = call.query("max_results");
    if (raw.isEmpty()) {
      return cap;
    }
    long asked = Values.number(raw.get(), -1);
    if (asked < 0) {
      throw new ProblemException(
          Problem.invalid("max_results", "range", "max_results is not a count: " + raw.get()));
    }
    return (int) Math.min(asked, most);
  }
}
