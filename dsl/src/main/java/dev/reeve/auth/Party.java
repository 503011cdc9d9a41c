package dev.reeve.auth;

import dev.reeve.auth.login.Authenticator;
import dev.reeve.auth.login.Grant;
import dev.reeve.http.Request;
import dev.reeve.profile.SecretSource;
import dev.reeve.profile.VendorSettings;
import dev.reeve.value.Context;
import dev.reeve.vendor.Vendor;
import java.util.Map;

/**
 * Who asks whom: a vendor under a profile.
 *
 * @param origin the vendor's main origin
 */
record Party(
    Vendor vendor,
    Context context,
    VendorSettings settings,
    Authenticator authenticator,
    ProfileCredentials credentials,
    String origin) {

  /**
   * What makes two parties the same to the vendor.
   *
   * @param credentials their sources, as written
   */
  record Key(String origin, String scheme, Map<String, SecretSource> credentials) {}

  Key key() {
    return new Key(origin, vendor.auth().scheme(), settings.credentials());
  }

  /** A text that is equal for the same identity in every process. */
  String identity() {
    return origin + "\n" + vendor.auth().scheme() + "\n" + credentials.version();
  }

  Request signed(Request request, Grant grant) {
    return authenticator.sign(request, credentials, grant);
  }

  boolean stale(int status) {
    return vendor.auth().stale().contains(status);
  }
}
