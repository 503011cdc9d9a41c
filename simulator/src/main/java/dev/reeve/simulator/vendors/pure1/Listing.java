package dev.reeve.simulator.vendors.pure1;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.vendors.pure1.estate.Table;
import dev.reeve.simulator.vendors.pure1.query.Filter;
import dev.reeve.simulator.vendors.pure1.query.QueryFault;
import dev.reeve.simulator.vendors.pure1.query.Quoted;
import dev.reeve.simulator.vendors.pure1.query.Sort;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Answers one list call: selects, filters, sorts, cuts a page. */
final class Listing {
  private static final int PAGE = 1000;

  private final Call call;
  private final List<Selection> selections;
  private final @Nullable Filter filter;
  private final @Nullable Sort order;
  private final @Nullable PageToken token;
  private final String query;

  Listing(Call call) {
    this.call = call;
    Groups.check(call);
    ItemFields fields = new ItemFields(call);
    this.selections = Selection.of(call);
    this.filter =
        call.query("filter").map(text -> Filter.parse(text, fields::filtered)).orElse(null);
    this.order = call.query("sort").map(text -> Sort.parse(text, fields::there)).orElse(null);
    this.query = queryText();
    this.token =
        call.query("continuation_token")
            .map(text -> PageToken.read(Quoted.one(text), query))
            .orElse(null);
  }

  /** What is asked for, without which page of it. */
  String query() {
    return query;
  }

  /** The moment to compute the records for; a listing stands still from page to page. */
  long moment() {
    long now = call.state().clock().millis();
    return token != null ? token.moment() : now - now % 300_000;
  }

  /**
   * The answer.
   *
   * @param tables the records of a moment
   * @param known positions found before for the same query and moment, if remembered
   * @param shown makes a record fit to be shown
   */
  Reply answer(
      LongFunction<Table> tables, Positions known, UnaryOperator<Map<String, Object>> shown) {
    int limit = Math.min(PAGE, whole("limit", PAGE));
    int offset = whole("offset", 0);
    Table table = tables.apply(moment());
    int[] all =
        known.of(query + "@" + moment() + "#" + call.state().born(), () -> positions(table));
    int from = token != null ? after(all, token.after()) : Math.min(offset, all.length);
    int to = Math.min(all.length, from + limit);
    List<Object> items = new ArrayList<>();
    IntStream.range(from, to).forEach(i -> items.add(shown.apply(table.row(all[i]))));
    Map<String, Object> body = new LinkedHashMap<>();
    next(all, to, limit).ifPresent(next -> body.put("continuation_token", next));
    body.put("total_item_count", all.length);
    body.put("items", items);
    return Reply.json(200, body);
  }

  private Optional<String> next(int[] all, int to, int limit) {
    if (order != null || to >= all.length || limit == 0) {
      return Optional.empty();
    }
    return Optional.of(new PageToken(query, all[to - 1], moment()).text());
  }

  private static int after(int[] all, long position) {
    return (int) IntStream.of(all).filter(each -> each <= position).count();
  }

  private int[] positions(Table table) {
    if (filter == null && selections.isEmpty() && order == null) {
      return IntStream.range(0, table.size()).toArray();
    }
    int[] kept = IntStream.range(0, table.size()).filter(i -> keeps(table.row(i))).toArray();
    selections.forEach(Selection::check);
    if (order == null) {
      return kept;
    }
    Sort by = order;
    record Placed(int position, List<@Nullable Object> key) {}
    return IntStream.of(kept)
        .mapToObj(i -> new Placed(i, by.key(table.row(i))))
        .sorted((left, right) -> by.compare(left.key(), right.key()))
        .mapToInt(Placed::position)
        .toArray();
  }

  // Every selection looks at each record, so that it knows which of its elements matched.
  private boolean keeps(Map<String, Object> row) {
    boolean kept = true;
    for (Selection selection : selections) {
      kept &= selection.keeps(row);
    }
    return kept && (filter == null || filter.keeps(row));
  }

  private int whole(String name, int otherwise) {
    Optional<String> raw = call.query(name);
    if (raw.isEmpty()) {
      return otherwise;
    }
    try {
      int value = Integer.parseInt(raw.get());
      if (value >= 0) {
        return value;
      }
    } catch (NumberFormatException notOne) {
      // told below, as a negative number is
    }
    throw new QueryFault("Invalid value", name + "=" + raw.get());
  }

  private String operationText() {
    return call.operation().id() + "?";
  }

  private String queryText() {
    Map<String, Object> asked = new TreeMap<>(call.query().json());
    asked.keySet().removeAll(List.of("continuation_token", "limit", "offset"));
    return operationText() + asked;
  }
}
