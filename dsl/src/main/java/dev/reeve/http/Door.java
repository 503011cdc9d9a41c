package dev.reeve.http;

import java.util.List;

/** Sends requests through a chain of interceptors; the last one is the transport. */
public final class Door {
  private final List<Interceptor> interceptors;

  /** A door with these steps, outermost first. */
  public Door(List<Interceptor> interceptors) {
    this.interceptors = List.copyOf(interceptors);
  }

  /**
   * The answer to a request. Throws what an interceptor throws; never returns for a lost answer.
   */
  public Answer send(Request request) {
    return from(0, request);
  }

  private Answer from(int step, Request request) {
    if (step == interceptors.size()) {
      throw new IllegalStateException("the last interceptor must be the transport");
    }
    return interceptors.get(step).intercept(request, next -> from(step + 1, next));
  }
}
