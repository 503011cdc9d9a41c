package dev.reeve.simulator.vendors.pure1;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pure1.estate.Estate;
import dev.reeve.simulator.vendors.pure1.estate.Table;
import dev.reeve.simulator.vendors.pure1.metrics.Catalogue;
import dev.reeve.simulator.vendors.pure1.metrics.History;
import dev.reeve.simulator.vendors.pure1.metrics.Metric;
import dev.reeve.simulator.vendors.pure1.query.QueryFault;
import dev.reeve.simulator.vendors.pure1.query.Quoted;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The catalogue of metrics and their history. */
final class MetricCalls {
  private static final int MOST_SERIES = 32;

  private final Estate estate;

  MetricCalls(Estate estate) {
    this.estate = estate;
  }

  Table table(long asOf) {
    List<Metric> all = Catalogue.all();
    return Table.of(all.size(), n -> all.get(n).row(asOf));
  }

  Reply history(Call call) {
    Groups.check(call);
    long now = call.state().clock().millis();
    History history =
        new History(
            number(call, "start_time"),
            number(call, "end_time"),
            number(call, "resolution"),
            aggregation(call).equals("max"),
            now);
    List<Object> items = new ArrayList<>();
    series(call)
        .forEach(
            (metric, resources) ->
                resources.forEach(resource -> items.add(history.series(metric, resource))));
    return Reply.json(200, Values.of("total_item_count", items.size(), "items", items));
  }

  private Map<Metric, List<Map<String, Object>>> series(Call call) {
    List<Metric> metrics = metrics(call);
    List<String> ids = texts(call, "resource_ids");
    List<String> names = texts(call, "resource_names");
    if ((long) metrics.size() * (ids.size() + names.size()) > MOST_SERIES) {
      throw new QueryFault(
          "Too many time series",
          metrics.size() + " metrics of " + (ids.size() + names.size()) + " resources");
    }
    Map<Metric, List<Map<String, Object>>> series = new LinkedHashMap<>();
    for (Metric metric : metrics) {
      List<Map<String, Object>> resources = new ArrayList<>();
      ids.forEach(id -> resources.add(resource(call, metric, "id", id)));
      names.forEach(name -> resources.add(resource(call, metric, "name", name)));
      series.put(metric, resources);
    }
    return series;
  }

  private Map<String, Object> resource(Call call, Metric metric, String member, String wanted) {
    String collection = metric.collection();
    Table table =
        estate
            .table(collection, call.state().clock().millis(), call.state().born())
            .orElseThrow(IllegalStateException::new);
    Map<String, Object> row =
        IntStream.range(0, table.size())
            .mapToObj(table::row)
            .filter(each -> wanted.equals(each.get(member)))
            .findFirst()
            .orElseThrow(() -> Pure1Errors.missing(wanted));
    Map<String, Object> resource =
        Values.of("id", row.get("id"), "name", row.get("name"), "resource_type", collection);
    Optional.ofNullable(row.get("fqdn")).ifPresent(fqdn -> resource.put("fqdn", fqdn));
    return resource;
  }

  private static List<Metric> metrics(Call call) {
    List<Metric> metrics = new ArrayList<>();
    for (String id : texts(call, "ids")) {
      metrics.add(metric(id, id, true));
    }
    for (String name : texts(call, "names")) {
      metrics.add(metric(name, name, false));
    }
    return metrics;
  }

  private static Metric metric(String wanted, String told, boolean byId) {
    return Catalogue.all().stream()
        .filter(metric -> wanted.equals(byId ? metric.id() : metric.name()))
        .findFirst()
        .orElseThrow(() -> Pure1Errors.missing(told));
  }

  private static String aggregation(Call call) {
    String aggregation = Quoted.one(required(call, "aggregation"));
    if (!List.of("avg", "max").contains(aggregation)) {
      throw new QueryFault("Invalid value", "aggregation='" + aggregation + "'");
    }
    return aggregation;
  }

  private static long number(Call call, String name) {
    String raw = required(call, name);
    try {
      return Long.parseLong(raw);
    } catch (NumberFormatException notOne) {
      throw new QueryFault("Invalid value", name + "=" + raw);
    }
  }

  private static String required(Call call, String name) {
    return call.query(name).orElseThrow(() -> new QueryFault("Missing parameter", name));
  }

  private static List<String> texts(Call call, String name) {
    return call.query(name).map(Quoted::list).orElse(List.of());
  }
}
