package dev.reeve.simulator.vendors.illumio;

import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Values;
import java.util.ArrayList;
import java.util.List;

/**
 * Problems as the PCE tells them: an array of tokens, 406 for everything that does not validate.
 */
final class IllumioErrors {

  private IllumioErrors() {}

  static Reply array(int status, String token, String message) {
    return Reply.json(status, List.of(Values.of("token", token, "message", message)));
  }

  static Reply of(Problem problem) {
    return switch (problem.kind()) {
      case NO_PATH, NOT_FOUND -> array(404, "not_found_error", told(problem, "Not Found"));
      case WRONG_METHOD -> array(405, "method_not_allowed_error", "Method not allowed");
      case MALFORMED, MEDIA_TYPE -> array(400, "invalid_json", told(problem, "Invalid JSON"));
      case INVALID -> invalid(problem);
      case CONFLICT -> conflict(problem);
      // The shape of a 401 is not published; the array is what all else has.
      case NO_CREDENTIALS, WRONG_CREDENTIALS, EXPIRED ->
          array(401, "authentication_error", "Authentication failed");
      case FORBIDDEN -> array(403, "forbidden_error", told(problem, "Forbidden"));
      case TOO_MANY -> array(429, "too_many_requests_error", "Too many requests");
      case FAILED ->
          Reply.json(problem.status(), List.of(Values.of("error", "Internal server error")));
    };
  }

  // A deleted object is told of as one bare object, all else as an array.
  private static Reply conflict(Problem problem) {
    if (problem.code().endsWith("_already_deleted")) {
      return Reply.json(406, Values.of("token", problem.code(), "message", problem.message()));
    }
    int status = problem.code().equals("too_many_requests_error") ? 429 : 406;
    return array(status, problem.code(), problem.message());
  }

  private static Reply invalid(Problem problem) {
    List<Object> errors = new ArrayList<>();
    for (Problem.Fault fault : problem.faults()) {
      errors.add(Values.of("token", "input_validation_error", "message", named(fault)));
    }
    return Reply.json(406, errors);
  }

  // An element has no member for the field: a message that begins without one is given it.
  private static String named(Problem.Fault fault) {
    String message = fault.message();
    String place = fault.field().replaceFirst("^/", "");
    if (fault.rule().equals("required") && place.contains("/")) {
      return place + " is required";
    }
    boolean bare = message.startsWith("must ") || message.startsWith("length must ");
    return bare ? (place.isEmpty() ? "the body" : place) + " " + message : message;
  }

  private static String told(Problem problem, String otherwise) {
    return problem.message().isEmpty() ? otherwise : problem.message();
  }
}
