package dev.reeve.engine.assembly;

import dev.reeve.http.Answer;
import dev.reeve.http.Interceptor;
import dev.reeve.http.Invocation;
import dev.reeve.http.Request;
import dev.reeve.value.Context;
import dev.reeve.vendor.Vendor;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** Remembers which vendors have answered a session, and under which profile. */
final class Answered implements Interceptor {
  private final Interceptor step;
  private final Set<String> answered = ConcurrentHashMap.newKeySet();

  private final BiConsumer<Context, Vendor> first;

  /**
   * Goes on with that step of the door.
   *
   * @param first told when a vendor answers for the first time under a profile
   */
  Answered(Interceptor step, BiConsumer<Context, Vendor> first) {
    this.step = step;
    this.first = first;
  }

  boolean by(String profile, String vendor) {
    return answered.contains(profile + "/" + vendor);
  }

  @Override
  public Answer intercept(Request request, Chain chain) {
    Answer answer = step.intercept(request, chain);
    Invocation call = request.invocation();
    if (answer.success()
        && !call.credential()
        && answered.add(call.context().profile() + "/" + call.vendor().name())) {
      first.accept(call.context(), call.vendor());
    }
    return answer;
  }
}
