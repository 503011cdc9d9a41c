package dev.reeve.simulator.vendors.pure1.estate;

import dev.reeve.simulator.vendors.pure1.estate.Estate.Moment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Replica links of pods, buckets and file systems; what policies are attached to. */
final class Replication {

  private Replication() {}

  static Map<String, Function<Moment, Table>> tables(List<Appliance> block, List<Appliance> file) {
    Map<String, Function<Moment, Table>> all = new HashMap<>();
    all.put("pod-replica-links", at -> pods(block, at));
    all.put("bucket-replica-links", at -> links("bucket", file, at));
    all.put("file-system-replica-links", at -> links("file-system", file, at));
    Function<Moment, Table> systems = at -> members(file, 4, FileStorage::systemRef, at);
    Function<Moment, Table> snapshots = at -> members(file, 4, FileStorage::snapshotRef, at);
    Function<Moment, Table> links = at -> members(file, 1, Replication::linkRef, at);
    all.put("file-systems/policies", systems);
    all.put("policies/file-systems", systems);
    all.put("file-system-snapshots/policies", snapshots);
    all.put("policies/file-system-snapshots", snapshots);
    all.put("file-system-replica-links/policies", links);
    all.put("policies/file-system-replica-links", links);
    all.put("policies/members", systems);
    return all;
  }

  private static Table members(
      List<Appliance> file, int count, BiFunction<Appliance, Integer, Row> member, Moment at) {
    return Table.each(
        file,
        count,
        (array, n) ->
            Row.of("_as_of", at.asOf())
                .and("member", member.apply(array, n))
                .and("policy", FileStorage.policyRef(array, n % 3)));
  }

  private static Row linkRef(Appliance array, int n) {
    return Row.of("id", array.uuid("file-system-replica-links", n))
        .and("resource_type", "file-system-replica-links");
  }

  private static Table links(String kind, List<Appliance> file, Moment at) {
    return Table.each(file, 1, (array, n) -> link(kind, file, array, at));
  }

  private static Map<String, Object> link(
      String kind, List<Appliance> file, Appliance array, Moment at) {
    Appliance other = file.get((file.indexOf(array) + 1) % file.size());
    boolean bucket = kind.equals("bucket");
    Row source = bucket ? FileStorage.bucketRef(array, 0) : FileStorage.systemRef(array, 0);
    Row target = bucket ? FileStorage.bucketRef(other, 1) : FileStorage.systemRef(other, 1);
    source.and("location", array.ref());
    target.and("location", other.ref());
    return status(kind + "-replica-links", array, at)
        .and("members", List.of(source, target))
        .and("sources", List.of(source))
        .and("status_details", "")
        .and("targets", List.of(target));
  }

  private static Row status(String collection, Appliance array, Moment at) {
    long lag = Seeded.between(200, 90_000, "lag", collection, array.number());
    boolean well = array.number() % 11 != 7;
    return Row.of("_as_of", at.asOf())
        .and("id", array.uuid(collection, 0))
        .and("lag", lag)
        .and("paused", false)
        .and("recovery_point", at.asOf() - lag)
        .and("status", well ? "replicating" : "unhealthy");
  }

  private static Table pods(List<Appliance> block, Moment at) {
    return Table.each(block, 1, (array, n) -> podLink(block, array, at));
  }

  private static Map<String, Object> podLink(List<Appliance> block, Appliance array, Moment at) {
    Appliance other = block.get((block.indexOf(array) + 1) % block.size());
    Row source = BlockStorage.podRef(array, 0).and("locations", array.refs());
    Row target = BlockStorage.podRef(other, 1).and("locations", other.refs());
    return status("pod-replica-links", array, at)
        .and("members", List.of(source, target))
        .and("sources", List.of(source))
        .and("targets", List.of(target));
  }
}
