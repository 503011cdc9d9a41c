package dev.reeve.script.plain;

import dev.reeve.value.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** How an item came: {@code item.response().requestId}. */
public final class ResponseObject {
  private final Response response;

  /** Shows that response. */
  public ResponseObject(Response response) {
    this.response = response;
  }

  /** The HTTP status. */
  public int getStatus() {
    return response.status();
  }

  /** Lower-case names to values, secrets masked. */
  public Map<String, List<String>> getHeaders() {
    return response.headers();
  }

  /** The vendor's or our request id, or empty. */
  public String getRequestId() {
    return response.requestId();
  }

  /** When the first byte was sent. */
  public Instant getSent() {
    return response.sent();
  }

  /** Until the last byte of the answer. */
  public Duration getTook() {
    return response.took();
  }

  @Override
  public String toString() {
    return response.status()
        + " in "
        + response.took().toMillis()
        + " ms, request "
        + response.requestId();
  }
}
