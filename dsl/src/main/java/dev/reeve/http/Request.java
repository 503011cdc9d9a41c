package dev.reeve.http;

import dev.reeve.vendor.Effect;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * One request.
 *
 * @param method upper case
 * @param uri absolute, already encoded
 * @param headers sent as they are; names match without regard to case
 * @param payload the body, if any
 * @param invocation the call that caused it
 */
public record Request(
    String method, URI uri, Headers headers, @Nullable Payload payload, Invocation invocation) {

  /** The same with one header set, replacing those of that name. */
  public Request withHeader(String name, String value) {
    return new Request(method, uri, headers.with(name, value), payload, invocation);
  }

  /** The same without that header. */
  public Request withoutHeader(String name) {
    return new Request(method, uri, headers.without(name), payload, invocation);
  }

  /** The same caused by another call. */
  public Request withInvocation(Invocation other) {
    return new Request(method, uri, headers, payload, other);
  }

  /** Whether it changes something. */
  public boolean writes() {
    return invocation.effect(method).writes();
  }

  /** Whether it removes something. */
  public boolean deletes() {
    return invocation.effect(method) == Effect.DELETE;
  }

  /** Whether sending it again does no harm. */
  public boolean repeatable() {
    return invocation.repeatable(method);
  }

  /** Method and address only: headers and body may hold secrets. */
  @Override
  public String toString() {
    return method + " " + uri;
  }

  /**
   * The bytes of a body.
   *
   * @param mediaType e.g. {@code application/json}
   * @param bytes never changed after
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Payload(String mediaType, byte[] bytes) {}
}
