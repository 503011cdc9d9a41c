package dev.reeve.vendor;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One API, described by one document.
 *
 * @param name the word for it in the DSL, e.g. {@code pureport}
 * @param title what people call it, e.g. {@code Pureport}
 * @param version the version of the API, e.g. {@code 1.6}
 * @param services the base addresses, the main one first; never empty
 * @param auth how requests are authenticated
 * @param rateLimit the limit the vendor states, if any
 * @param scopes the values filled in from the scope in force, e.g. the account
 * @param errors where an answer keeps its code, message and field
 * @param resources every resource by dotted path ({@code networks.connections}), in document order
 * @param operations every operation by id ({@code networks.connections.create}), in document order
 * @param schemas the named schemas, loaded when first asked for
 */
public record Vendor(
    String name,
    String title,
    String version,
    List<Service> services,
    AuthRule auth,
    Optional<RateLimit> rateLimit,
    List<ScopeRule> scopes,
    ErrorRule errors,
    Map<String, Resource> resources,
    Map<String, Operation> operations,
    Schemas schemas) {

  /**
   * One base address of a vendor; operations name theirs by {@link Operation#service()}.
   *
   * @param name {@code main}, or the document's {@code x-service} word, e.g. {@code lbaas}
   * @param url the address without a trailing slash, e.g. {@code https://api.ctl.io}; where only a
   *     profile can know the host just the path that is appended to the profile's address, e.g.
   *     {@code /api/v2} (Illumio) or empty (PGO)
   * @param hostAliases other hosts of the same service: an answer that names one is followed on the
   *     configured host
   */
  public record Service(String name, String url, List<String> hostAliases) {}

  /**
   * The limit that a vendor states; 0 where it states none.
   *
   * @param perSecond requests a second
   * @param perMinute requests a minute
   * @param concurrent requests at one time
   * @param remaining the answer header that tells what is left this minute, or empty
   */
  public record RateLimit(int perSecond, int perMinute, int concurrent, String remaining) {}
}
