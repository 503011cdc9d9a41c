package dev.reeve.profile;

import dev.reeve.profile.VendorSettings.Origin;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads URL, TLS and credentials out of the one table that gives them. */
final class ConnectionReader {
  private final Profile profile;
  private final VendorShape shape;
  private final List<Fault> faults = new ArrayList<>();

  ConnectionReader(Profile profile, VendorShape shape) {
    this.profile = profile;
    this.shape = shape;
  }

  VendorSettings read(
      Optional<VendorTable> connection, Map<String, String> scope, List<String> ignored) {
    VendorTable table =
        connection.orElse(new VendorTable(VendorTable.Layer.BUILT_IN, Map.of(), Map.of()));
    Place first =
        table.settings().keySet().stream()
            .filter(shape::connects)
            .findFirst()
            .map(word -> place(table, word))
            .orElse(profile.around().place());
    VendorSettings settings =
        new VendorSettings(
            shape.vendor(),
            profile.name(),
            url(table, "url", table.settings().get("url")),
            services(table),
            scope,
            credentials(table),
            tls(table),
            new Origin(connection.map(VendorTable::layer), first, ignored),
            flag(table, "operator", false));
    if (!faults.isEmpty()) {
      throw Fault.of(faults, profile.around().profiles());
    }
    return settings;
  }

  private Map<String, SecretSource> credentials(VendorTable table) {
    Map<String, SecretSource> credentials = new LinkedHashMap<>();
    shape
        .credentials()
        .forEach(field -> source(table, field).ifPresent(value -> credentials.put(field, value)));
    return credentials;
  }

  private TlsSettings tls(VendorTable table) {
    return new TlsSettings(
        source(table, "caCert"),
        source(table, "clientCert"),
        source(table, "clientKey"),
        source(table, "clientKeyPassword"),
        flag(table, "checkHost", true),
        flag(table, "insecure", false));
  }

  private Map<String, URI> services(VendorTable table) {
    Map<String, URI> services = new LinkedHashMap<>();
    Object written = table.settings().get("services");
    if (written instanceof Map<?, ?> map) {
      map.forEach(
          (name, value) ->
              url(table, "services", value).ifPresent(url -> services.put(name.toString(), url)));
    } else if (written != null) {
      fault(table, "services", "`services` is a table of addresses by service name");
    }
    return services;
  }

  private Optional<URI> url(
      VendorTable table, String word, @org.jspecify.annotations.Nullable Object value) {
    if (value == null) {
      return Optional.empty();
    }
    Optional<URI> url = address(value.toString());
    if (url.isEmpty()) {
      fault(table, word, "`" + word + "` is an address such as https://host:8443, not " + value);
    }
    return url;
  }

  private static Optional<URI> address(String text) {
    try {
      URI url = URI.create(text.replaceAll("/+$", ""));
      boolean web = "https".equals(url.getScheme()) || "http".equals(url.getScheme());
      boolean plain =
          url.getUserInfo() == null && url.getQuery() == null && url.getFragment() == null;
      return Optional.of(url).filter(u -> web && plain && u.getHost() != null);
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  private Optional<SecretSource> source(VendorTable table, String word) {
    Object value = table.settings().get(word);
    if (value instanceof Map || value instanceof List) {
      fault(table, word, "`" + word + "` is a text such as \"env:NAME\", no list and no table");
      return Optional.empty();
    }
    return Optional.ofNullable(value)
        .map(text -> SecretSource.parse(text.toString(), place(table, word)));
  }

  private boolean flag(VendorTable table, String word, boolean otherwise) {
    Object value = table.settings().get(word);
    if (value == null || value instanceof Boolean) {
      return value == null ? otherwise : (Boolean) value;
    }
    fault(table, word, "`" + word + "` is true or false, not " + value);
    return otherwise;
  }

  private void fault(VendorTable table, String word, String what) {
    faults.add(new Fault(place(table, word), what));
  }

  private Place place(VendorTable table, String word) {
    return table.layer() == VendorTable.Layer.ENVIRONMENT
        ? new Place("the environment", 0, java.nio.file.Path.of(""))
        : table.places().getOrDefault(word, profile.around().place());
  }
}
