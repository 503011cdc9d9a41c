package dev.reeve.simulator.oauth;

import java.util.Arrays;
import java.util.Set;

/** A flow that a document names, and the types of grant that its server takes for it. */
enum Flow {
  CLIENT("clientCredentials", "client_credentials"),
  ASSERTION("clientAssertion", "client_credentials"),
  DEVICE("deviceAuthorization", "urn:ietf:params:oauth:grant-type:device_code", "refresh_token"),
  BEARER("jwtBearer", "urn:ietf:params:oauth:grant-type:jwt-bearer"),
  EXCHANGE("tokenExchange", "urn:ietf:params:oauth:grant-type:token-exchange");

  private final String word;
  private final Set<String> grants;

  Flow(String word, String... grants) {
    this.word = word;
    this.grants = Set.of(grants);
  }

  /** A flow that Reeve's documents don't know is served as client credentials. */
  static Flow of(Object word) {
    return Arrays.stream(values())
        .filter(each -> each.word.equals(word))
        .findFirst()
        .orElse(CLIENT);
  }

  boolean takes(String grant) {
    return grants.contains(grant);
  }

  /** Whether a JWT of the profile's key is wanted. */
  boolean signed() {
    return this == ASSERTION || this == BEARER || this == EXCHANGE;
  }
}
