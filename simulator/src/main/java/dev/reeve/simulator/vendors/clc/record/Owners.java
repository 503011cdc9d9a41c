package dev.reeve.simulator.vendors.clc.record;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.ProblemException;
import dev.reeve.simulator.state.Records;
import dev.reeve.simulator.state.Values;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Whose records are whose: every record keeps its account's alias, in lower case. */
public final class Owners {
  /** The member that keeps the alias. */
  public static final String ACCOUNT = "$account";

  private Owners() {}

  /** The alias in the path, in lower case; the caller's own where the path has none. */
  public static String alias(Call call) {
    Map<String, String> path = call.path();
    String own = Values.text(call.caller().facts().get("accountAlias"));
    String alias = path.getOrDefault("accountAlias", path.getOrDefault("sourceAccountAlias", own));
    return lower(alias);
  }

  /** The data center in the path, in lower case. */
  public static String place(Call call) {
    return lower(call.path("dataCenter"));
  }

  /** Lower case. */
  public static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** Upper case. */
  public static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }

  /** The account's records of a collection. */
  public static Stream<Map<String, Object>> all(Call call, String collection) {
    String alias = alias(call);
    return call.records(collection).all().filter(each -> alias.equals(each.get(ACCOUNT)));
  }

  /**
   * One of the account's records, by its id in any case.
   *
   * @throws ProblemException when there is none
   */
  public static Map<String, Object> one(Call call, String collection, String id) {
    return call.records(collection)
        .find(lower(id))
        .filter(each -> alias(call).equals(each.get(ACCOUNT)))
        .orElseThrow(Owners::none);
  }

  /** Nothing there. */
  public static ProblemException none() {
    return new ProblemException(Problem.notFound(""));
  }

  /** A refusal in one sentence. */
  public static ProblemException bad(String message) {
    return new ProblemException(new Problem(Problem.Kind.CONFLICT, 400, "", message, List.of()));
  }

  /** A refusal of one member of the body. */
  public static ProblemException bad(String member, String message) {
    return asked("/" + member, message);
  }

  /** A refusal of one parameter of the query. */
  public static ProblemException asked(String parameter, String message) {
    return new ProblemException(
        new Problem(
            Problem.Kind.INVALID,
            400,
            "",
            message,
            List.of(new Problem.Fault(parameter, "value", message))));
  }

  /** Stores a record of the account under its id. */
  public static void put(Call call, String collection, Map<String, Object> record) {
    record.put(ACCOUNT, alias(call));
    Records records = call.records(collection);
    records.put(lower(Values.text(record.get("id"))), record);
  }

  /** A record without our own members. */
  public static Map<String, Object> visible(Map<String, Object> record) {
    Map<String, Object> visible = Values.copy(record);
    visible.keySet().removeIf(name -> name.startsWith("$"));
    return visible;
  }

  /** The body without nulls: sent as null means absent. */
  public static Map<String, Object> body(Call call) {
    Map<String, Object> body = Values.copy(call.object());
    body.values().removeIf(value -> value == null);
    return body;
  }
}
