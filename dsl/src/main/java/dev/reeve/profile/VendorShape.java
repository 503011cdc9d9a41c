package dev.reeve.profile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The settings that a vendor's table of a profile may have.
 *
 * @param vendor its name
 * @param credentials the fields its authenticator declares, e.g. {@code key}, {@code secret}
 * @param scope its scope words, e.g. {@code account}
 * @param environment setting to what fills it in the unnamed default profile, the first that is
 *     set: a variable's name, or a text with variables in it, e.g. {@code
 *     https://${ILLUMIO_PCE_HOST}:${ILLUMIO_PCE_PORT:-8443}} or {@code
 *     file:${PURE1_PRIVATE_KEY_FILE}}; <code>${NAME:+}</code> is nothing, and asks that it be set
 */
public record VendorShape(
    String vendor,
    Set<String> credentials,
    Set<String> scope,
    Map<String, List<String>> environment) {

  /** Settings of where and how a vendor is reached, the same for all vendors. */
  public static final Set<String> CONNECTION =
      Set.of(
          "url",
          "services",
          "caCert",
          "clientCert",
          "clientKey",
          "clientKeyPassword",
          "checkHost",
          "insecure",
          "operator");

  /** Every word the table may have, sorted. */
  public Set<String> words() {
    Set<String> words = new TreeSet<>(CONNECTION);
    words.addAll(credentials);
    words.addAll(scope);
    return words;
  }

  /** Whether a setting says where, how or as whom a vendor is reached. */
  public boolean connects(String word) {
    return credentials.contains(word) || CONNECTION.contains(word);
  }
}
