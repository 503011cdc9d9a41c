package dev.reeve.auth;

import dev.reeve.auth.login.CredentialField;
import dev.reeve.auth.scheme.Schemes;
import dev.reeve.profile.VendorShape;
import dev.reeve.vendor.ScopeRule;
import dev.reeve.vendor.Vendor;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Derives what a profile may say of a vendor from its document and its authenticator. */
public final class VendorShapes {
  private VendorShapes() {}

  /** The settings of that vendor. */
  public static VendorShape of(Vendor vendor) {
    Map<String, List<String>> environment = new LinkedHashMap<>();
    Set<String> credentials = new LinkedHashSet<>();
    for (CredentialField field : Schemes.of(vendor).fields()) {
      credentials.add(field.name());
      environment.put(field.name(), field.environment());
    }
    if (vendor.auth().settings().get("environment") instanceof Map<?, ?> more) {
      more.forEach((word, fillers) -> environment.put(String.valueOf(word), texts(fillers)));
    }
    Set<String> scope =
        vendor.scopes().stream()
            .map(ScopeRule::name)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return new VendorShape(vendor.name(), credentials, scope, environment);
  }

  private static List<String> texts(Object fillers) {
    return fillers instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of(fillers.toString());
  }
}
