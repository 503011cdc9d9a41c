package dev.reeve.simulator.vendors.pgo;

import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.Reply;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Answers in plain text, as Go's server writes them. */
final class Replies {
  static final String PLAIN = "text/plain; charset=utf-8";

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);

  private Replies() {}

  /** A problem as Go's {@code http.Error} tells it. */
  static Reply plain(int status, String text) {
    return Reply.text(status, PLAIN, text).with("X-Content-Type-Options", "nosniff");
  }

  /** The same with the server's time: a backup that was asked for begins after it. */
  static Reply at(Instant now, Reply reply) {
    return reply.with("Date", DATE.format(now));
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
