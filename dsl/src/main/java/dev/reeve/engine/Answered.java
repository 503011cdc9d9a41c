package dev.reeve.engine;

import dev.reeve.http.Answer;
import dev.reeve.http.Interceptor;
import dev.reeve.http.Request;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers which vendors have answered a session, and under which profile. */
final class Answered implements Interceptor {
  private final Interceptor step;
  private final Set<String> answered = ConcurrentHashMap.newKeySet();

  /** Goes on with that step of the door. */
  Answered(Interceptor step) {
    this.step = step;
  }

  boolean by(String profile, String vendor) {
    return answered.contains(profile + "/" + vendor);
  }

  @Override
  public Answer intercept(Request request, Chain chain) {
    Answer answer = step.intercept(request, chain);
    if (answer.success() && !request.invocation().credential()) {
      answered.add(
          request.invocation().context().profile() + "/" + request.invocation().vendor().name());
    }
    return answer;
  }
}
