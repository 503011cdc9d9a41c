package dev.reeve.simulator.vendors.pure1.estate;

import dev.reeve.simulator.vendors.pure1.estate.Appliance.Site;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Every collection by the last words of its path. Immutable, safe for concurrent use. */
public final class Estate {
  private static final List<Site> SITES =
      List.of(
          new Site("rdam", "Rotterdam", "Netherlands", 51.92, 4.48),
          new Site("dub", "Dublin", "Ireland", 53.35, -6.26),
          new Site("iad", "Ashburn", "United States", 39.04, -77.49),
          new Site("sjc", "San Jose", "United States", 37.34, -121.89),
          new Site("sin", "Singapore", "Singapore", 1.35, 103.82));
  private static final List<String> BLOCK =
      List.of("FA-X20R4", "FA-X50R4", "FA-X70R4", "FA-X90R4", "FA-C60R4", "FA-XL170");
  private static final List<String> FILE = List.of("FB-S200", "FB-S500", "FB-E");

  private final List<Appliance> arrays;
  private final Map<String, Function<Moment, Table>> tables = new HashMap<>();

  /**
   * An estate of 40 arrays.
   *
   * @param volumes how many volumes there are on all of them
   */
  public Estate(int volumes) {
    this.arrays = appliances();
    List<Appliance> block = arrays.stream().filter(Appliance::block).toList();
    List<Appliance> file = arrays.stream().filter(array -> !array.block()).toList();
    tables.putAll(Fleet.tables(arrays));
    tables.putAll(Hardware.tables(arrays, file));
    tables.putAll(Network.tables(arrays));
    tables.putAll(BlockStorage.tables(block, volumes));
    tables.putAll(FileStorage.tables(block, file));
    tables.putAll(Replication.tables(block, file));
    tables.putAll(Events.tables(arrays));
    tables.putAll(Security.tables(arrays));
    tables.putAll(Subscriptions.tables(arrays));
  }

  /** The arrays. */
  public List<Appliance> arrays() {
    return arrays;
  }

  /**
   * The records of a collection.
   *
   * @param collection its path below the version, e.g. {@code file-systems/policies}
   * @param moment milliseconds since 1970 by the simulator's clock
   * @param born when the estate was first seeded: what its events reckon from
   */
  public Optional<Table> table(String collection, long moment, Instant born) {
    return Optional.ofNullable(tables.get(collection))
        .map(maker -> maker.apply(new Moment(moment, born.toEpochMilli())));
  }

  private static List<Appliance> appliances() {
    List<Appliance> all = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Site site = SITES.get(i % SITES.size());
      boolean block = i % 10 < 7;
      String name =
          String.format(
              Locale.ROOT, "%s-%s-%02d", site.code(), block ? "fa" : "fb", i / SITES.size() + 1);
      all.add(new Appliance(i, name, site, Seeded.pick(block ? BLOCK : FILE, "model", i), block));
    }
    return List.copyOf(all);
  }

  /**
   * A time to compute records for.
   *
   * @param now milliseconds since 1970
   * @param born when the estate was first seeded
   */
  record Moment(long now, long born) {
    static final long MINUTE = 60_000;
    static final long HOUR = 60 * MINUTE;
    static final long DAY = 24 * HOUR;

    /** Arrays phone home every five minutes. */
    long asOf() {
      return now - now % (5 * MINUTE);
    }

    /** 00:00 UTC of the day so many days from now. */
    long day(int days) {
      return now - now % DAY + days * DAY;
    }

    /** A fixed time before the estate was first looked at: 1 January 2025 less so many hours. */
    long past(int hours) {
      return 1_735_689_600_000L - hours * HOUR;
    }
  }
}
