package dev.reeve.simulator.vendors.clc;

import dev.reeve.simulator.route.Incoming;
import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code message}, with {@code modelState} where members are at fault; an unknown record: empty.
 */
final class ClcProblems {

  private ClcProblems() {}

  static Reply reply(Problem problem, Incoming incoming) {
    return switch (problem.kind()) {
      case NOT_FOUND, NO_PATH -> missing(incoming);
      case INVALID -> invalid(problem);
      case MALFORMED -> Reply.json(400, message("The request is invalid."));
      case NO_CREDENTIALS, WRONG_CREDENTIALS, EXPIRED ->
          Reply.json(401, message("Authorization has been denied for this request."))
              .with("WWW-Authenticate", "Bearer");
      case FORBIDDEN ->
          Reply.json(403, message("You do not have permission to perform this action."));
      case FAILED -> Reply.json(problem.status(), failed(problem));
      case WRONG_METHOD ->
          Reply.json(405, message("The requested resource does not support http method."));
      case MEDIA_TYPE -> Reply.json(415, message("The request's media type is not supported."));
      case TOO_MANY -> Reply.json(429, message("Too many requests."));
      case CONFLICT -> Reply.json(problem.status(), message(problem.message()));
    };
  }

  /** An empty answer on the main paths; a message on the experimental ones and the satellites. */
  private static Reply missing(Incoming incoming) {
    boolean plain = incoming.path().regionMatches(true, 0, "/v2/", 0, 4);
    return plain
        ? Reply.empty(404)
        : Reply.json(404, message("The requested resource does not exist."));
  }

  private static Reply invalid(Problem problem) {
    Map<String, Object> state = new LinkedHashMap<>();
    for (Problem.Fault fault : problem.faults()) {
      // A member of the body has its pointer, a parameter of the query its bare name.
      boolean member = fault.field().isEmpty() || fault.field().startsWith("/");
      String name = member ? ("body" + fault.field()).replace('/', '.') : fault.field();
      List<Object> texts = new ArrayList<>(Values.list(state.get(name)));
      texts.add(fault.message());
      state.put(name, texts);
    }
    Map<String, Object> body = message("The request is invalid.");
    body.put("modelState", state);
    return Reply.json(400, body);
  }

  private static Map<String, Object> failed(Problem problem) {
    Map<String, Object> body = message("An error has occurred.");
    if (!problem.message().isEmpty()) {
      body.put("exceptionMessage", problem.message());
      body.put("exceptionType", "System.Exception");
    }
    return body;
  }

  private static Map<String, Object> message(String text) {
    return Values.of("message", text);
  }
}
