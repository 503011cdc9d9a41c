package dev.reeve.simulator.vendors.pgo;

import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.Reply;

/** Answers in plain text, as Go's server writes them. */
final class Replies {
  static final String PLAIN = "text/plain; charset=utf-8";

  private Replies() {}

  /** A problem as Go's {@code http.Error} tells it. */
  static Reply plain(int status, String text) {
    return Reply.text(status, PLAIN, text).with("X-Content-Type-Options", "nosniff");
  }

  /** The same with the header that every route sends that looked at credentials. */
  static Reply known(Reply reply) {
    return reply.with("WWW-Authenticate", "Basic realm=\"Restricted\"");
  }

  static Reply problem(Problem problem) {
    return switch (problem.kind()) {
      case WRONG_METHOD -> Reply.empty(405);
      case NO_PATH -> plain(404, "404 page not found\n");
      case EXPIRED -> known(plain(401, "Not authenticated in apiserver\n"));
      case TOO_MANY -> plain(problem.status(), "Too Many Requests\n");
      default -> plain(problem.status(), "Internal Server Error\n");
    };
  }
}
