package dev.reeve.simulator.derive;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Values;
import dev.reeve.vendor.Pagination;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A part of a list.
 *
 * @param records the records of this page
 * @param from the position of its first record
 * @param size how many a page holds
 * @param total how many there are in all
 */
record Page(List<Map<String, Object>> records, int from, int size, int total) {
  private static final String HEADER = "header:";

  static Page whole(List<Map<String, Object>> all) {
    return new Page(all, 0, all.size(), all.size());
  }

  static Page of(Call call, Pagination rule, List<Map<String, Object>> all) {
    int usual = rule.defaultSize() > 0 ? rule.defaultSize() : Integer.MAX_VALUE;
    long asked = Values.number(call.query(rule.size()).orElse(""), usual);
    int most = rule.maxSize() > 0 ? rule.maxSize() : Integer.MAX_VALUE;
    int size = (int) Math.max(0, Math.min(asked, most));
    int from = Math.min(all.size(), start(call, rule, size));
    int to = (int) Math.min(all.size(), (long) from + size);
    return new Page(all.subList(from, to), from, size, all.size());
  }

  private static int start(Call call, Pagination rule, int size) {
    long position = Values.number(call.query(rule.position()).orElse(""), -1);
    return switch (rule.style()) {
      case PAGE ->
          (int) Math.min(Integer.MAX_VALUE, Math.max(0, position - rule.first()) * (long) size);
      case OFFSET -> (int) Math.max(0, position);
      case TOKEN -> (int) Values.number(call.query(rule.token()).orElse(""), 0);
      case WHOLE, CAPPED, WALK -> 0;
    };
  }

  /** Tells the total and how to go on, in the envelope. */
  void fill(Pagination rule, Map<String, Object> envelope) {
    if (rule.total().startsWith("/")) {
      Pointers.put(envelope, rule.total(), total);
    }
    if (!rule.size().isEmpty() && envelope.containsKey(rule.size())) {
      envelope.put(rule.size(), size);
    }
    if (!rule.position().isEmpty() && envelope.containsKey(rule.position()) && size > 0) {
      boolean pages = rule.style() == Pagination.Style.PAGE;
      envelope.put(rule.position(), pages ? from / size + rule.first() : from);
    }
    if (rule.next().startsWith("/")) {
      int next = from + records.size();
      boolean last = next >= total;
      boolean token = rule.style() == Pagination.Style.TOKEN;
      Pointers.put(envelope, rule.next(), token ? (last ? null : "" + next) : last ? 0 : next);
    }
  }

  /** Tells the total where it stands in a header. */
  Reply head(Optional<Pagination> rule, Reply reply) {
    String total = rule.map(Pagination::total).orElse("");
    return total.startsWith(HEADER)
        ? reply.with(total.substring(HEADER.length()), Integer.toString(this.total))
        : reply;
  }
}
