package dev.reeve.simulator.vendors.pgo.operator;

import dev.reeve.simulator.state.Records;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pgo.ask.Ask;
import dev.reeve.simulator.vendors.pgo.kube.Names;
import dev.reeve.simulator.vendors.pgo.wire.Envelope;
import dev.reeve.simulator.vendors.pgo.wire.PgoFault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Namespaces, and who may work in them. */
public final class Namespaces {
  private static final String KIND = "namespaces";

  /** The answer of the show route names the user who asks, if it got that far. */
  public static final Envelope ENVELOPE = Namespaces::told;

  private Namespaces() {}

  private static Records records(State state) {
    return state.records(KIND);
  }

  /** Makes one that was there before the first call. */
  public static void add(State state, String name, boolean watched) {
    records(state).put(name, Values.of("name", name, "watched", watched));
  }

  static boolean isWatched(State state, String name) {
    return records(state)
        .find(name)
        .filter(each -> Boolean.TRUE.equals(each.get("watched")))
        .isPresent();
  }

  /**
   * Lets a user work in a namespace.
   *
   * @throws PgoFault when there is none, it is not watched, or it is not the user's
   */
  public static void check(State state, String user, String namespace) {
    if (namespace.isEmpty()) {
      throw new PgoFault("empty namespace is not valid from pgo clients");
    }
    if (!isWatched(state, namespace)) {
      throw new PgoFault("namespace [" + namespace + "] is not part of the Operator installation");
    }
    if (!isAllowed(state, user, namespace)) {
      throw new PgoFault(
          "user [" + user + "] is not allowed access to namespace [" + namespace + "]");
    }
  }

  private static boolean isAllowed(State state, String user, String namespace) {
    String allowed =
        Pgousers.find(state, user).map(each -> Values.text(each.get("namespaces"))).orElse("");
    return allowed.isEmpty() || split(allowed).contains(namespace);
  }

  static List<String> split(String commas) {
    return Arrays.stream(commas.split(",", -1)).map(String::strip).toList();
  }

  private static Map<String, Object> told(@Nullable Object value, String code, String message) {
    Map<String, Object> told = Values.of("Username", "", "Results", null);
    told.putAll(Values.object(value));
    told.put("Code", code);
    told.put("Msg", message);
    return told;
  }

  private static Map<String, Object> seen(Ask ask, List<Object> results) {
    return Values.of("Username", ask.user(), "Results", results);
  }

  private static PgoFault unseen(Ask ask, String message) {
    return new PgoFault(message, seen(ask, List.of()));
  }

  /** {@code POST /namespace}. */
  public static Map<String, Object> show(Ask ask) {
    Records records = records(ask.state());
    List<String> names = ask.body().texts("Args");
    if (ask.body().flag("AllFlag")) {
      names = records.keys().toList();
    } else if (names.isEmpty()) {
      throw unseen(ask, "namespace names or --all flag is required for this command");
    }
    List<Object> results = new ArrayList<>();
    for (String name : names) {
      if (!records.has(name)) {
        throw unseen(ask, "namespace " + name + " not found");
      }
      boolean watched = isWatched(ask.state(), name);
      results.add(
          Values.of(
              "Namespace", name,
              "InstallationAccess", watched,
              "UserAccess", watched && isAllowed(ask.state(), ask.user(), name)));
    }
    return seen(ask, results);
  }

  /** {@code POST /namespacecreate}. */
  public static List<String> create(Ask ask) {
    return each(
        ask,
        "created",
        (records, name) -> {
          String fault = Names.namespaceFault(name);
          if (!fault.isEmpty()) {
            throw new PgoFault(fault);
          }
          if (records.has(name)) {
            throw new PgoFault("namespaces \"" + name + "\" already exists");
          }
          add(ask.state(), name, true);
        });
  }

  /** {@code POST /namespaceupdate}: the operator watches them from now on. */
  public static List<String> update(Ask ask) {
    return each(
        ask,
        "updated",
        (records, name) -> {
          there(records, name);
          add(ask.state(), name, true);
        });
  }

  /** {@code POST /namespacedelete}. */
  public static List<String> delete(Ask ask) {
    return each(
        ask,
        "deleted",
        (records, name) -> {
          there(records, name);
          records.remove(name);
        });
  }

  private static void there(Records records, String name) {
    if (name.isEmpty()) {
      throw new PgoFault("resource name may not be empty");
    }
    if (!records.has(name)) {
      throw PgoFault.notFound(KIND, name);
    }
  }

  private static List<String> each(Ask ask, String word, BiConsumer<Records, String> change) {
    List<String> done = new ArrayList<>();
    for (String name : ask.body().texts("Args")) {
      try {
        change.accept(records(ask.state()), name);
      } catch (PgoFault fault) {
        throw new PgoFault(String.valueOf(fault.getMessage()), done);
      }
      done.add(word + " namespace " + name);
    }
    return done;
  }
}
