package dev.reeve.auth.login;

import dev.reeve.http.Request;
import dev.reeve.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The two usual forms of {@code Authorization}. */
public final class Headed {
  private static final String NAME = "Authorization";

  private Headed() {}

  /** RFC 6750. */
  public static Request bearer(Request request, Secret token) {
    return request.withHeader(NAME, "Bearer " + token.reveal());
  }

  /** RFC 7617 in UTF-8. */
  public static Request basic(Request request, Secret user, Secret password) {
    return request.withHeader(NAME, basic(user, password));
  }

  /** The value of the header alone. */
  public static String basic(Secret user, Secret password) {
    byte[] pair = (user.reveal() + ":" + password.reveal()).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }
}
