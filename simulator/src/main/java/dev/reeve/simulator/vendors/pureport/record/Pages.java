package dev.reeve.simulator.vendors.pureport.record;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.ProblemException;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Fields;
import dev.reeve.simulator.state.Values;
import java.util.List;
import java.util.Map;

/** One page of a paged list: pages count from 0 and hold 100 unless asked otherwise. */
public final class Pages {
  private static final int USUAL = 100;
  private static final int MOST = 1000;

  private Pages() {}

  /** The page that a call asks for. */
  public static Reply reply(Call call, List<Map<String, Object>> all, Map<String, Object> sort) {
    long number = asked(call, "pageNumber", 0, 0);
    long size = Math.min(asked(call, "pageSize", USUAL, 1), MOST);
    int from = (int) Math.min(all.size(), number * size);
    int to = (int) Math.min(all.size(), from + size);
    return Reply.json(
        200,
        Fields.of("content", Bodies.visible(all.subList(from, to)))
            .and("pageNumber", number)
            .and("pageSize", size)
            .and("totalElements", all.size())
            .and("sort", sort));
  }

  /**
   * A number of the query.
   *
   * @param usual what is meant without it
   * @param least the smallest that is taken
   */
  public static long asked(Call call, String name, long usual, long least) {
    String text = call.query(name).orElse("");
    long value = text.isEmpty() ? usual : Values.number(text, Long.MIN_VALUE);
    if (value < least) {
      throw new ProblemException(
          Problem.invalid(name, "range", "must be a number from " + least + " on"));
    }
    return value;
  }
}
