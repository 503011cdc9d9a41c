package dev.reeve.simulator.server;

import dev.reeve.json.JsonException;
import dev.reeve.simulator.derive.Derived;
import dev.reeve.simulator.fault.Fault;
import dev.reeve.simulator.fault.FaultKind;
import dev.reeve.simulator.fault.Faults;
import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Handler;
import dev.reeve.simulator.route.Incoming;
import dev.reeve.simulator.route.Match;
import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.ProblemException;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.route.Router;
import dev.reeve.simulator.route.SimulatedVendor;
import dev.reeve.simulator.state.State;
import dev.reeve.vendor.Vendor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One vendor as it is served: finds the operation, asks the vendor, lets faults strike. */
final class Site {
  private final Vendor vendor;
  private final SimulatedVendor plug;
  private final State state;
  private final Faults faults;
  private final Map<String, Handler> handlers;
  private final Derived derived;
  private final Map<String, Router> routers = new LinkedHashMap<>();
  private final Map<String, Reply> before = new LinkedHashMap<>();

  Site(Vendor vendor, SimulatedVendor plug, State state, Faults faults) {
    this.vendor = vendor;
    this.plug = plug;
    this.state = state;
    this.faults = faults;
    this.handlers = plug.handlers();
    this.derived = new Derived(vendor, plug, state);
    vendor
        .services()
        .forEach(
            service ->
                routers.put(service.name(), Router.of(vendor, service.name(), plug.matching())));
  }

  State state() {
    return state;
  }

  /** Whether a request asks for a change. */
  boolean writes(Incoming incoming) {
    Incoming routed = plug.routed(incoming);
    Addressed to = addressed(routed.path());
    return to.router()
        .find(routed.method(), to.path())
        .filter(match -> match.operation().effect().writes())
        .isPresent();
  }

  /** Answers a request. */
  Served serve(Incoming incoming) {
    Incoming routed = plug.routed(incoming);
    Addressed to = addressed(routed.path());
    Optional<Match> match = to.router().find(routed.method(), to.path());
    String operation = match.map(found -> found.operation().id()).orElse("");
    Optional<Fault> fault = faults.strike(plug.name(), operation, goesOn(match, incoming));
    fault.filter(each -> each.kind() == FaultKind.DELAY).ifPresent(Site::pause);
    Reply instead = fault.map(each -> unhandled(each, incoming)).orElse(null);
    if (instead != null) {
      return new Served(finished(incoming, instead), operation, fault);
    }
    synchronized (state) {
      state.settle();
      Reply reply = match.isPresent() ? handled(match.get(), incoming) : lost(to, incoming);
      return new Served(again(operation, finished(incoming, reply), fault), operation, fault);
    }
  }

  /** Whether a further page is asked for: what came before the first is another list's. */
  private static boolean goesOn(Optional<Match> match, Incoming incoming) {
    return match
        .flatMap(found -> found.operation().pagination())
        .filter(
            pages ->
                incoming.query().first(pages.token()).isPresent()
                    || incoming
                        .query()
                        .first(pages.position())
                        .filter(at -> !at.equals(Integer.toString(pages.first())))
                        .isPresent())
        .isPresent();
  }

  private record Addressed(Router router, String path) {}

  /** Satellite services lie under their name: {@code /lbaas/...}. */
  private Addressed addressed(String path) {
    int slash = path.indexOf('/', 1);
    String first =
        slash < 0 ? path.substring(Math.min(1, path.length())) : path.substring(1, slash);
    Router satellite = routers.get(first);
    Router main = Objects.requireNonNull(routers.get(vendor.services().get(0).name()));
    return satellite == null || satellite == main || slash < 0
        ? new Addressed(main, path)
        : new Addressed(satellite, path.substring(slash));
  }

  private Reply finished(Incoming incoming, Reply reply) {
    synchronized (state) {
      return plug.finish(incoming, reply);
    }
  }

  private Reply handled(Match match, Incoming incoming) {
    Incoming understood = plug.understood(match.operation(), incoming);
    Call call = new Call(vendor, match, understood, state, derived);
    try {
      Reply refusal = plug.refuse(call);
      if (refusal != null) {
        return refusal;
      }
      return handlers.getOrDefault(match.operation().id(), derived).handle(call);
    } catch (ProblemException problem) {
      return plug.problem(problem.problem(), incoming);
    } catch (JsonException notJson) {
      Problem problem = new Problem(Problem.Kind.MALFORMED, 400, "", notJson.what(), List.of());
      return plug.problem(problem, incoming);
    }
  }

  private Reply lost(Addressed to, Incoming incoming) {
    Reply beyond = plug.beyond(incoming, state);
    if (beyond != null) {
      return beyond;
    }
    boolean known = !to.router().methods(to.path()).isEmpty();
    Problem problem =
        known ? Problem.of(Problem.Kind.WRONG_METHOD, 405) : Problem.of(Problem.Kind.NO_PATH, 404);
    Reply reply = plug.problem(problem, incoming);
    return known ? reply.with("Allow", String.join(", ", to.router().methods(to.path()))) : reply;
  }

  /** The answer of a fault that keeps the call from being handled; null for the others. */
  private @Nullable Reply unhandled(Fault fault, Incoming incoming) {
    return switch (fault.kind()) {
      case TOO_MANY -> {
        Reply reply = plug.problem(Problem.of(Problem.Kind.TOO_MANY, 429), incoming);
        yield fault.value() < 0 ? reply : reply.with("Retry-After", Long.toString(fault.value()));
      }
      case FAIL -> {
        int status = fault.value() < 0 ? 500 : (int) fault.value();
        yield plug.problem(Problem.of(Problem.Kind.FAILED, status), incoming);
      }
      case EXPIRED -> plug.problem(Problem.of(Problem.Kind.EXPIRED, 401), incoming);
      case DROP_BEFORE -> Reply.empty(0);
      default -> null;
    };
  }

  private Reply again(String operation, Reply reply, Optional<Fault> fault) {
    boolean twice = fault.filter(each -> each.kind() == FaultKind.DUPLICATE_PAGE).isPresent();
    Reply answer = twice ? before.getOrDefault(operation, reply) : reply;
    before.put(operation, answer);
    return answer;
  }

  private static void pause(Fault fault) {
    try {
      Thread.sleep(Math.max(0, fault.value()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
