package dev.reeve.auth;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who one is to a vendor, for {@code whoami}, {@code profile test} and the header of a run.
 *
 * @param vendor its name
 * @param profile the profile's name
 * @param url where it is reached
 * @param scheme how one proves it
 * @param source which layer says so, e.g. {@code the user's file}, and where
 * @param credentials those that may be seen, e.g. {@code username -> me}
 * @param facts what the vendor told, by JSON Pointer; empty before a login
 * @param expires when the token ends, if there is one that does
 * @param ignored variables that are set and do not count
 */
public record Identity(
    String vendor,
    String profile,
    URI url,
    String scheme,
    String source,
    Map<String, String> credentials,
    Map<String, String> facts,
    Optional<Instant> expires,
    List<String> ignored) {

  /** The same as a map, in the order of the components; {@code expires} is null for never. */
  public Map<String, @Nullable Object> fields() {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("vendor", vendor);
    fields.put("profile", profile);
    fields.put("url", url.toString());
    fields.put("scheme", scheme);
    fields.put("source", source);
    fields.put("credentials", credentials);
    fields.put("facts", new TreeMap<>(facts));
    fields.put("expires", expires.map(Instant::toString).orElse(null));
    fields.put("ignored", ignored);
    return fields;
  }
}
