package dev.reeve.simulator.oauth;

import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Values;

/** A request for a token that is refused (RFC 6749, 5.2). */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String error;

  Refusal(int status, String error, String description) {
    super(description, null, false, false);
    this.status = status;
    this.error = error;
  }

  Reply reply() {
    return Reply.json(
            status, Values.of("error", error, "error_description", String.valueOf(getMessage())))
        .with("Cache-Control", "no-store");
  }
}
