package dev.reeve.simulator.vendors.pgo;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.reeve.simulator.access.Caller;
import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pgo.operator.Pgoroles;
import dev.reeve.simulator.vendors.pgo.operator.Pgousers;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Who calls, by Basic credentials, and whether a role of theirs permits it. */
final class Door {

  private Door() {}

  /**
   * A refusal.
   *
   * @param status the HTTP status
   * @param text the body
   * @param word what is told where a refusal is told twice
   */
  record Refusal(int status, String text, String word) {
    private static final Refusal NO_CREDENTIALS =
        new Refusal(
            401,
            "Not Authorized. Basic Authentication credentials must be provided according to RFC"
                + " 7617, Section 2.\n",
            "Not Authorized: Credentials do not comply with RFC 7617");
    private static final Refusal UNKNOWN =
        new Refusal(401, "Not authenticated in apiserver\n", "Not Authenticated");
    private static final Refusal FORBIDDEN =
        new Refusal(
            403,
            "Not authorized for this apiserver action\n",
            "Not authorized for this apiserver action");
  }

  /** Refuses a call whose caller is unknown or lacks a permission; else the call knows them. */
  static Optional<Refusal> refuse(Call call, String permission) {
    String[] pair = credentials(call);
    if (pair.length < 2) {
      return Optional.of(Refusal.NO_CREDENTIALS);
    }
    Map<String, Object> user = Pgousers.find(call.state(), pair[0]).orElse(Map.of());
    if (user.isEmpty() || !pair[1].equals(user.get("password"))) {
      return Optional.of(Refusal.UNKNOWN);
    }
    call.caller(Caller.admin(pair[0]));
    return permits(call.state(), pair[0], permission)
        ? Optional.empty()
        : Optional.of(Refusal.FORBIDDEN);
  }

  private static boolean permits(State state, String user, String permission) {
    String roles =
        Pgousers.find(state, user).map(each -> Values.text(each.get("roles"))).orElse("");
    return Pgoroles.permit(state, roles, permission);
  }

  private static String[] credentials(Call call) {
    String header = call.header("Authorization").orElse("");
    if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
      return new String[0];
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(header.substring(6));
      return new String(decoded, UTF_8).split(":", 2);
    } catch (IllegalArgumentException noBase64) {
      return new String[0];
    }
  }
}
