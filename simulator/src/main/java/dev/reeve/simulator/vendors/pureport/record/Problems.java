package dev.reeve.simulator.vendors.pureport.record;

import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.ProblemException;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Values;
import java.util.List;
import java.util.stream.Collectors;

/** Every error is a JSON object of status, code and message. */
public final class Problems {

  private Problems() {}

  /** The problem in Pureport's form. */
  public static Reply reply(Problem problem) {
    String code = problem.code().isEmpty() ? code(problem) : problem.code();
    String message = problem.faults().isEmpty() ? problem.message() : faults(problem);
    return Reply.json(
        problem.status(),
        Values.of(
            "status",
            problem.status(),
            "code",
            code,
            "message",
            message.isEmpty() ? words(problem) : message));
  }

  /** A refusal with status and code of the vendor's list. */
  public static ProblemException of(int status, String code, String message) {
    return new ProblemException(
        new Problem(Problem.Kind.CONFLICT, status, code, message, List.of()));
  }

  /** A call without a query parameter that it needs. */
  public static ProblemException missing(String parameter) {
    return new ProblemException(
        new Problem(
            Problem.Kind.INVALID,
            400,
            "BAD_REQUEST_MISSING_PARAMETER",
            parameter + " is required",
            List.of()));
  }

  private static String faults(Problem problem) {
    return problem.faults().stream()
        .map(
            fault ->
                fault.field().isEmpty()
                    ? fault.message()
                    : fault.field().replaceFirst("^/", "").replace('/', '.')
                        + ": "
                        + fault.message())
        .collect(Collectors.joining("; "));
  }

  private static String code(Problem problem) {
    return switch (problem.kind()) {
      case NO_PATH, NOT_FOUND -> "NOT_FOUND";
      case WRONG_METHOD -> "METHOD_NOT_ALLOWED";
      // What is no request at all has no JSON that could be wrong.
      case MALFORMED ->
          problem.message().startsWith("HTTP ") ? "BAD_REQUEST" : "JSON_PROCESSING_ERROR";
      case MEDIA_TYPE -> "UNSUPPORTED_MEDIA_TYPE";
      case INVALID -> "VALIDATION_ERROR";
      case CONFLICT -> "CONFLICT";
      case NO_CREDENTIALS -> "ACCESS_TOKEN_MISSING";
      case WRONG_CREDENTIALS -> "UNAUTHORIZED";
      case EXPIRED -> "ACCESS_TOKEN_EXPIRED";
      case FORBIDDEN -> "FORBIDDEN";
      case TOO_MANY -> "TOO_MANY_REQUESTS";
      case FAILED -> failure(problem.status());
    };
  }

  private static String failure(int status) {
    return switch (status) {
      case 501 -> "NOT_IMPLEMENTED";
      case 503 -> "SERVICE_UNAVAILABLE";
      default -> "INTERNAL_SERVER_ERROR";
    };
  }

  private static String words(Problem problem) {
    return switch (problem.kind()) {
      case NO_PATH -> "HTTP 404 Not Found";
      case WRONG_METHOD -> "HTTP 405 Method Not Allowed";
      case MEDIA_TYPE -> "HTTP 415 Unsupported Media Type";
      case NO_CREDENTIALS -> "An access token is required";
      case EXPIRED -> "The access token has expired";
      case FORBIDDEN -> "The caller may not do this";
      case TOO_MANY -> "Too many requests";
      case FAILED -> "The service failed";
      default -> "The request was refused";
    };
  }
}
