package dev.reeve.http.chain;

import dev.reeve.errors.PolicyException;
import dev.reeve.http.Answer;
import dev.reeve.http.Interceptor;
import dev.reeve.http.Invocation;
import dev.reeve.http.Request;
import dev.reeve.vendor.Operation;

/** Lets a script or library call only what its reach allows. */
public final class ReachCheck implements Interceptor {

  @Override
  public Answer intercept(Request request, Chain chain) {
    Invocation call = request.invocation();
    String operation = call.operation().map(Operation::id).orElse("");
    boolean allowed =
        call.context()
            .reach()
            .allows(call.vendor().name(), operation, call.effect(request.method()));
    if (!allowed) {
      throw new PolicyException(
          call.name() + (request.writes() ? ", a write," : "") + " is outside the script's reach.",
          call.where(),
          "Add it to the reach in reeve-library.toml, or call it from a script of your own.");
    }
    return chain.proceed(request);
  }
}
