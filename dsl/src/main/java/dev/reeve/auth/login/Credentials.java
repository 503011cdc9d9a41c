package dev.reeve.auth.login;

import dev.reeve.secret.Secret;
import java.util.Optional;

/** The credentials of one vendor in one profile; each is read from its source when asked for. */
public interface Credentials {

  /** The credential of that field, if the profile has it. */
  Optional<Secret> find(String field);

  /**
   * The credential of that field.
   *
   * @throws AuthException when the profile lacks it, saying where to put it
   */
  Secret get(String field);

  /** Where it is written, for errors, e.g. {@code file:~/keys/pure1.pem, for pure1, ...}. */
  String place(String field);
}
