package dev.reeve.simulator.route;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.reeve.json.Json;
import dev.reeve.simulator.access.Caller;
import dev.reeve.simulator.state.Records;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Vendor;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One request that was matched to an operation, with the state it works on. */
public final class Call {
  private final Vendor vendor;
  private final Match match;
  private final Incoming incoming;
  private final State state;
  private final Deriver derived;
  private Caller caller = Caller.NOBODY;

  /**
   * A call.
   *
   * @param derived what answers an operation from the document alone
   */
  public Call(Vendor vendor, Match match, Incoming incoming, State state, Deriver derived) {
    this.vendor = vendor;
    this.match = match;
    this.incoming = incoming;
    this.state = state;
    this.derived = derived;
  }

  /** The vendor's document. */
  public Vendor vendor() {
    return vendor;
  }

  /** The operation called. */
  public Operation operation() {
    return match.operation();
  }

  /** The request as it came. */
  public Incoming incoming() {
    return incoming;
  }

  /** The vendor's state. */
  public State state() {
    return state;
  }

  /** The records of a collection. */
  public Records records(String collection) {
    return state.records(collection);
  }

  /** A path parameter, decoded. */
  public String path(String name) {
    String value = match.parameters().get(name);
    if (value == null) {
      throw new IllegalArgumentException(operation().id() + " has no path parameter " + name);
    }
    return value;
  }

  /** All path parameters, decoded, in path order. */
  public Map<String, String> path() {
    return match.parameters();
  }

  /** The query. */
  public Query query() {
    return incoming.query();
  }

  /** The first value of a query parameter. */
  public Optional<String> query(String name) {
    return incoming.query().first(name);
  }

  /** The first value of a header. */
  public Optional<String> header(String name) {
    return incoming.header(name);
  }

  /**
   * The body as a JSON value; null when there is none.
   *
   * @throws dev.reeve.json.JsonException when it is no JSON; the server then answers with {@link
   *     Problem.Kind#MALFORMED}
   */
  public @Nullable Object body() {
    return new String(incoming.bytes(), UTF_8).isBlank() ? null : Json.parse(incoming.bytes());
  }

  /** The body as an object; an empty one when it is no object. */
  public Map<String, Object> object() {
    return Values.object(body());
  }

  /** The body as a form. */
  public Query form() {
    return Query.parse(new String(incoming.bytes(), UTF_8).strip());
  }

  /** Who calls; {@link Caller#NOBODY} until the vendor has found out. */
  public Caller caller() {
    return caller;
  }

  /** Says who calls. */
  public void caller(Caller who) {
    this.caller = who;
  }

  /** The reply made from the document alone: for a handler that only adds to it. */
  public Reply derived() {
    return derived.handle(this);
  }

  /**
   * Refuses the call when a record that its path begins with is missing or its body breaks the
   * document.
   *
   * @throws ProblemException with everything that is wrong
   */
  public void check() {
    derived.check(this);
  }

  /**
   * Refuses the call when its body breaks the document.
   *
   * @throws ProblemException with everything that is wrong
   */
  public void checkBody() {
    derived.checkBody(this);
  }

  /**
   * A record as this call's answer shows it: complete by its schema, {@code $} members left out.
   */
  public @Nullable Object shown(Map<String, Object> record) {
    return derived.shown(this, record);
  }
}
