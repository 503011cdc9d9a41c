package dev.reeve.simulator.vendors.pure1;

import dev.reeve.simulator.route.Handler;
import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.ProblemException;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pure1.query.QueryFault;
import java.util.List;
import java.util.Map;

/**
 * Pure1's three error shapes: the service's {@code errors}, the gateway's {@code message}, OAuth.
 */
final class Pure1Errors {
  // The vendor's own words are not published: these two texts are ours.
  private static final String BAD_TOKEN = "Invalid or expired access token";
  private static final String NOT_ALLOWED = "Insufficient role for this operation";

  private Pure1Errors() {}

  static Reply service(int status, String message, String context) {
    Map<String, Object> error = Values.of("context", context, "message", message);
    return Reply.json(status, Values.of("errors", List.of(error)));
  }

  static Reply gateway(int status, String message) {
    return Reply.json(status, Values.of("message", message));
  }

  static Reply badToken() {
    return gateway(403, BAD_TOKEN);
  }

  static Reply notAllowed() {
    return gateway(403, NOT_ALLOWED);
  }

  static ProblemException missing(String element) {
    return new ProblemException(Problem.notFound(element));
  }

  static Handler guarded(Handler handler) {
    return call -> {
      try {
        return handler.handle(call);
      } catch (QueryFault fault) {
        return service(400, String.valueOf(fault.getMessage()), fault.context());
      }
    };
  }

  static Reply of(Problem problem) {
    return switch (problem.kind()) {
      case NO_PATH, NOT_FOUND -> service(404, "Resource does not exist", problem.message());
      case WRONG_METHOD -> gateway(405, "Method Not Allowed");
      case NO_CREDENTIALS, WRONG_CREDENTIALS, EXPIRED -> badToken();
      case FORBIDDEN -> notAllowed();
      case TOO_MANY -> gateway(429, "API org rate limit exceeded");
      case FAILED -> service(problem.status(), "Internal error", problem.message());
      case MALFORMED, MEDIA_TYPE -> service(400, "Invalid body", problem.message());
      case INVALID, CONFLICT -> service(400, "Invalid value", problem.message());
    };
  }
}
