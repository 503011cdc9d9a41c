package dev.reeve.simulator.derive;

import dev.reeve.simulator.derive.Places.Place;
import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Deriver;
import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.ProblemException;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.route.SimulatedVendor;
import dev.reeve.simulator.state.Records;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import dev.reeve.vendor.Effect;
import dev.reeve.vendor.Gives;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Vendor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers any operation by its document: what is created is listed, what is deleted is gone.
 * Members whose name begins with {@code $} are ours and never shown.
 */
public final class Derived implements Deriver {
  /** The member that keeps the path a record was created under. */
  public static final String UNDER = "$under";

  private final Places places;
  private final Samples samples;
  private final Answers answers;
  private final SimulatedVendor plug;

  /** Answers for one vendor. */
  public Derived(Vendor vendor, SimulatedVendor plug, State state) {
    this.plug = plug;
    this.places = new Places(vendor, plug);
    this.samples = new Samples(vendor.schemas(), state.born());
    this.answers = new Answers(samples);
  }

  @Override
  public Reply handle(Call call) {
    check(call);
    Operation operation = call.operation();
    return switch (operation.effect()) {
      case READ -> read(call);
      case CREATE -> create(call);
      case UPDATE -> update(call);
      case DELETE -> delete(call);
      case ACTION -> act(call);
    };
  }

  @Override
  public void check(Call call) {
    parentsExist(call);
    if (call.operation().effect() != Effect.DELETE) {
      checkBody(call);
    }
  }

  @Override
  public @Nullable Object shown(Call call, Map<String, Object> record) {
    return answers.shown(call.operation(), record);
  }

  @Override
  public void checkBody(Call call) {
    Operation operation = call.operation();
    if (operation.body().isEmpty() || !operation.body().get().mediaType().contains("json")) {
      return;
    }
    Object body = call.body();
    if (body == null && !operation.body().get().required()) {
      return;
    }
    SchemaCheck check = new SchemaCheck(samples, plug.lenient(), true);
    List<Problem.Fault> faults =
        check.faults(operation.body().get().schema(), body == null ? Map.of() : body);
    if (!faults.isEmpty()) {
      throw new ProblemException(Problem.invalid(faults));
    }
  }

  private void parentsExist(Call call) {
    for (Place place : places.parents(call)) {
      if (!call.records(place.collection()).has(place.key())) {
        throw new ProblemException(
            Problem.notFound("There is no " + place.key() + " in " + place.collection() + "."));
      }
    }
  }

  private Reply read(Call call) {
    Operation operation = call.operation();
    if (operation.gives().kind() == Gives.Kind.ITEMS) {
      return answers.list(call, records(call));
    }
    Records records = call.records(places.collection(operation));
    Optional<Map<String, Object>> stored = records.find(places.key(call));
    if (stored.isPresent()) {
      return answers.one(operation, stored.get());
    }
    if (plug.record(operation) && Places.endsInPlace(operation)) {
      throw missing(call);
    }
    return answers.sample(operation);
  }

  private List<Map<String, Object>> records(Call call) {
    return call.records(places.collection(call.operation()))
        .all()
        .filter(record -> under(record, call.path()))
        .toList();
  }

  private boolean under(Map<String, Object> record, Map<String, String> path) {
    Map<String, Object> made = Values.object(record.get(UNDER));
    return path.entrySet().stream()
        .allMatch(
            each -> {
              Object value = made.get(each.getKey());
              return value == null || plug.key(value.toString()).equals(plug.key(each.getValue()));
            });
  }

  private Reply create(Call call) {
    Operation operation = call.operation();
    Map<String, Object> record = new LinkedHashMap<>(call.object());
    record.values().removeIf(value -> value == null);
    record.put(UNDER, new LinkedHashMap<String, Object>(call.path()));
    Schema schema = answers.recordSchema(operation);
    String member = Identifiers.member(samples.resolved(schema, record));
    String key = places.key(call);
    if (!member.isEmpty() && !Places.endsInPlace(operation)) {
      Object given = record.get(member);
      String id = given == null ? plug.identifier(operation, call.state()) : given.toString();
      record.put(member, Identifiers.typed(samples.resolved(schema, record), member, id));
      key = plug.key(Values.text(record.get(member)));
    }
    if (samples.resolved(schema, record).properties().containsKey("href")) {
      record.putIfAbsent("href", location(call, Values.text(record.getOrDefault(member, key))));
    }
    Map<String, Object> whole = Values.object(samples.complete(schema, record));
    call.records(places.collection(operation)).put(key, whole);
    return answers.one(operation, whole).with("Location", location(call, key));
  }

  private static String location(Call call, String key) {
    String path = call.incoming().path();
    return Places.endsInPlace(call.operation()) ? path : path + "/" + key;
  }

  private Reply update(Call call) {
    Operation operation = call.operation();
    Records records = call.records(places.collection(operation));
    String key = places.key(call);
    Map<String, Object> record = records.find(key).orElseGet(LinkedHashMap::new);
    if (record.isEmpty() && Places.endsInPlace(operation)) {
      throw missing(call);
    }
    Map<String, Object> changes = new LinkedHashMap<>(call.object());
    changes.values().removeIf(value -> value == null);
    record.putAll(changes);
    record.putIfAbsent(UNDER, new LinkedHashMap<String, Object>(call.path()));
    records.put(key, record);
    return answers.one(operation, record);
  }

  private Reply delete(Call call) {
    Records records = call.records(places.collection(call.operation()));
    String key = places.key(call);
    Map<String, Object> record = records.find(key).orElseThrow(() -> missing(call));
    records.remove(key);
    return answers.one(call.operation(), record);
  }

  private Reply act(Call call) {
    List<Place> parents = places.parents(call);
    if (parents.isEmpty()) {
      return answers.sample(call.operation());
    }
    Place target = parents.get(parents.size() - 1);
    return call.records(target.collection())
        .find(target.key())
        .map(record -> answers.one(call.operation(), record))
        .orElseGet(() -> answers.sample(call.operation()));
  }

  private ProblemException missing(Call call) {
    String key = places.key(call);
    return new ProblemException(
        Problem.notFound(
            "There is no " + key + " in " + places.collection(call.operation()) + "."));
  }
}
