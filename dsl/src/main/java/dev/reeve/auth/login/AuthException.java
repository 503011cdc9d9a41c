package dev.reeve.auth.login;

import dev.reeve.errors.ExitCategory;
import dev.reeve.errors.NotAuthorizedException;
import dev.reeve.errors.ReeveException;
import dev.reeve.errors.UnreachableException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A credential is missing, or the vendor gave no token for it. */
public final class AuthException extends NotAuthorizedException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String requestId;

  /** A credential that is missing or can't be used. */
  public AuthException(String what, String where, String remedy) {
    this(what, where, remedy, null);
  }

  /** The same with what led to it. */
  public AuthException(String what, String where, String remedy, @Nullable Throwable cause) {
    super(ExitCategory.CREDENTIALS, what, where, remedy, cause);
    this.status = 0;
    this.requestId = "";
  }

  private AuthException(String[] text, int status, String requestId) {
    super(ExitCategory.CREDENTIALS, text[0], text[1], text[2], null);
    this.status = status;
    this.requestId = requestId;
  }

  /** The vendor answered the login with that status and no token; 5xx and 429 are its failure. */
  static ReeveException answered(int status, String requestId, String... text) {
    return status >= 500 || status == 429
        ? new UnreachableException(text, facts(status, requestId), null)
        : new AuthException(text, status, requestId);
  }

  @Override
  public Map<String, Object> facts() {
    return facts(status, requestId);
  }

  private static Map<String, Object> facts(int status, String requestId) {
    Map<String, Object> facts = new LinkedHashMap<>();
    if (status != 0) {
      facts.put("status", status);
    }
    if (!requestId.isEmpty()) {
      facts.put("requestId", requestId);
    }
    return facts;
  }
}
