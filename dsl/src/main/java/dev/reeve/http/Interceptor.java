package dev.reeve.http;

/** One step of the door: looks at a request, lets it go on (or not), looks at the answer. */
@FunctionalInterface
public interface Interceptor {

  /** Gives the answer, usually that of {@code chain.proceed(request)}. */
  Answer intercept(Request request, Chain chain);

  /** The rest of the chain. */
  @FunctionalInterface
  interface Chain {
    /** Sends the request on. */
    Answer proceed(Request request);
  }
}
