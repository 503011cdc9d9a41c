package dev.reeve.simulator.vendors.pgo;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Handler;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pgo.ask.Ask;
import dev.reeve.simulator.vendors.pgo.ask.Scope;
import dev.reeve.simulator.vendors.pgo.cluster.Replicas;
import dev.reeve.simulator.vendors.pgo.operator.Namespaces;
import dev.reeve.simulator.vendors.pgo.wire.Envelope;
import dev.reeve.simulator.vendors.pgo.wire.GoJson;
import dev.reeve.simulator.vendors.pgo.wire.GoRequest;
import dev.reeve.simulator.vendors.pgo.wire.PgoFault;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Serves one route: credentials, version, namespace, work; or in the order its traits tell. */
final class Service implements Handler {
  private static final String JSON = "application/json";
  private static final String MISMATCH = "pgo client and server version mismatch";

  private final Route route;
  private final String version;

  Service(Route route, String version) {
    this.route = route;
    this.version = version;
  }

  /** Something to be told in place of the work. */
  private record Told(String text, boolean end) {}

  @Override
  public Reply handle(Call call) {
    GoRequest body = GoRequest.read(call.incoming().bytes());
    if (route.is(Trait.TELLS_FAULTS) && !body.fault().isEmpty()) {
      return Reply.text(200, Replies.PLAIN, refused(body.fault()));
    }
    if (route.is(Trait.VERSION_FIRST) && isMismatch(call, body)) {
      return Reply.text(200, Replies.PLAIN, refused(MISMATCH));
    }
    Optional<Door.Refusal> refusal = refuse(call, body);
    if (refusal.isPresent()) {
      return refused(refusal.get());
    }
    String text = answer(call, body);
    String type = route.is(Trait.GUESSED) ? Replies.PLAIN : JSON;
    return Replies.known(Reply.text(200, type, text));
  }

  private Optional<Door.Refusal> refuse(Call call, GoRequest body) {
    Optional<Door.Refusal> refusal = Door.refuse(call, route.permission());
    boolean more = route.is(Trait.SYSTEM_ACCOUNTS) && body.flag("ShowSystemAccounts");
    return refusal.isEmpty() && more ? Door.refuse(call, "ShowSystemAccounts") : refusal;
  }

  private Reply refused(Door.Refusal refusal) {
    String text =
        route.is(Trait.TOLD_TWICE) ? refusal.text() + refused(refusal.word()) : refusal.text();
    if (route.is(Trait.ALWAYS_OK)) {
      return Replies.known(Reply.text(200, JSON, text));
    }
    return Replies.known(Replies.plain(refusal.status(), text));
  }

  private String refused(@Nullable String message) {
    return GoJson.print(
        route.envelope().of(Envelope.EARLY, "error", message == null ? "" : message));
  }

  private String answer(Call call, GoRequest body) {
    Told before = route.is(Trait.NAMESPACE_FIRST) ? namespace(call, body) : flag(call);
    before = before.end() ? before : versioned(call, body, before);
    if (!before.end() && !route.is(Trait.NAMESPACE_FIRST)) {
      Told namespace = namespace(call, body);
      before = new Told(before.text() + namespace.text(), namespace.end());
    }
    return before.end() ? before.text() : before.text() + work(call, body);
  }

  private Told versioned(Call call, GoRequest body, Told before) {
    return isMismatch(call, body)
        ? new Told(before.text() + refused(MISMATCH), !route.is(Trait.GOES_ON))
        : before;
  }

  private Told flag(Call call) {
    try {
      if (route.is(Trait.FLAG_FIRST)) {
        Replicas.goBool(call.query("delete-data").orElse(""));
      }
      return new Told("", false);
    } catch (PgoFault fault) {
      return new Told(refused(fault.getMessage()), true);
    }
  }

  private Told namespace(Call call, GoRequest body) {
    try {
      if (!route.is(Trait.NO_NAMESPACE)) {
        Namespaces.check(call.state(), call.caller().name(), given(call, body, "Namespace"));
      }
      return new Told("", false);
    } catch (PgoFault fault) {
      return new Told(refused(fault.getMessage()), true);
    }
  }

  private boolean isMismatch(Call call, GoRequest body) {
    String member = isQuery(call) ? "version" : "ClientVersion";
    return !route.is(Trait.ANY_VERSION) && !version.equals(given(call, body, member));
  }

  private static boolean isQuery(Call call) {
    return call.operation().method().equals("GET");
  }

  private static String given(Call call, GoRequest body, String member) {
    return isQuery(call)
        ? call.query(member.toLowerCase(Locale.ROOT)).orElse("")
        : body.text(member);
  }

  private String work(Call call, GoRequest body) {
    String namespace = route.is(Trait.NO_NAMESPACE) ? "" : given(call, body, "Namespace");
    Scope scope = new Scope(call.state(), namespace, call.caller().name(), version);
    try {
      Object value = route.work().of(new Ask(scope, body, call.path(), call.query()));
      return GoJson.print(route.is(Trait.WHOLE) ? value : done(value));
    } catch (PgoFault fault) {
      Object partial = fault.partial() == null ? Envelope.LATE : fault.partial();
      return GoJson.print(route.envelope().of(partial, "error", Values.text(fault.getMessage())));
    }
  }

  private Map<String, Object> done(@Nullable Object value) {
    return route.envelope().of(value, route.is(Trait.NO_CODE) ? "" : "ok", "");
  }
}
