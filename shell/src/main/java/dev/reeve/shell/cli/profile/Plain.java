package dev.reeve.shell.cli.profile;

import java.util.Set;

/** Settings of a profile that are never secrets. */
final class Plain {
  static final Set<String> WORDS =
      Set.of(
          "url",
          "account",
          "org",
          "namespace",
          "dataCenter",
          "appId",
          "username",
          "key",
          "checkHost",
          "insecure",
          "operator",
          "caCert",
          "clientCert",
          "version");

  private Plain() {}
}
