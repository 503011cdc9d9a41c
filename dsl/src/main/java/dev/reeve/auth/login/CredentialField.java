package dev.reeve.auth.login;

import java.util.List;

/**
 * One credential that a scheme wants: a setting of a vendor's table in a profile, and a question of
 * {@code reeve profile add}.
 *
 * @param name its word in the profile, e.g. {@code secret}
 * @param help what it is and where to get it, one clause
 * @param secret whether nobody may see it
 * @param required whether a call can't be made without it
 * @param environment what fills it in the unnamed default profile, see {@link
 *     dev.reeve.profile.VendorShape#environment()}
 */
public record CredentialField(
    String name, String help, boolean secret, boolean required, List<String> environment) {

  /** One that nobody may see. */
  public static CredentialField secret(String name, String help, String... environment) {
    return new CredentialField(name, help, true, true, List.of(environment));
  }

  /** One that anybody may see. */
  public static CredentialField plain(String name, String help, String... environment) {
    return new CredentialField(name, help, false, true, List.of(environment));
  }

  /** The same, which may be left out. */
  public CredentialField optional() {
    return new CredentialField(name, help, secret, false, environment);
  }
}
