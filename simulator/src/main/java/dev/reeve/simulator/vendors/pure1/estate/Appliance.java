package dev.reeve.simulator.vendors.pure1.estate;

import java.util.List;
import java.util.Map;

/**
 * One array.
 *
 * @param number from 0
 * @param name unique, e.g. {@code rdam-fa-01}
 * @param site where it stands
 * @param model e.g. {@code FA-X90R4}
 * @param block a FlashArray; else a FlashBlade
 */
public record Appliance(int number, String name, Site site, String model, boolean block) {
  private static final List<String> BLOCK_VERSIONS = List.of("6.4.10", "6.5.4", "6.6.3", "6.7.1");
  private static final List<String> FILE_VERSIONS = List.of("4.3.5", "4.4.2", "4.5.0");

  /**
   * A place with arrays.
   *
   * @param code its short name, part of the arrays' names
   * @param city the city
   * @param country the country
   * @param latitude degrees
   * @param longitude degrees
   */
  public record Site(String code, String city, String country, double latitude, double longitude) {}

  /** Its identifier. */
  public String id() {
    return Seeded.uuid("arrays", number);
  }

  /** Its host name. */
  public String fqdn() {
    return name + "." + site.code() + ".example.com";
  }

  /** Its operating system's version. */
  public String version() {
    return Seeded.pick(block ? BLOCK_VERSIONS : FILE_VERSIONS, "version", number);
  }

  /** The operating system's name. */
  public String os() {
    return block ? "Purity//FA" : "Purity//FB";
  }

  /** Usable bytes. */
  public long capacity() {
    return (long) Seeded.between(50, 400, "capacity", number) << 40;
  }

  /** What records on it call it. */
  public Map<String, Object> ref() {
    return Row.ref("arrays", id(), name).and("fqdn", fqdn());
  }

  /** The only element of a record's {@code arrays}. */
  List<Object> refs() {
    return List.of(ref());
  }

  String uuid(String collection, int n) {
    return Seeded.uuid(collection, number, n);
  }

  /** A record on it, begun: freshness, id, name, arrays. */
  Row begin(String collection, int n, String itsName, long asOf) {
    return Row.of("_as_of", asOf)
        .and("id", uuid(collection, n))
        .and("name", itsName)
        .and("arrays", refs());
  }
}
