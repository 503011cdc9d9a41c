package dev.reeve.journal.cassette;

import dev.reeve.http.Masking;
import dev.reeve.http.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * What must agree for a recorded answer to be given, secrets masked.
 *
 * @param call e.g. {@code pureport.networks.create}
 * @param lane of the run
 * @param method upper case
 * @param target path and query
 * @param body as text
 */
record Key(String call, String lane, String method, String target, String body) {

  static Key of(Request request, Masking masking) {
    return new Key(
        request.invocation().name(),
        request.invocation().context().lane(),
        request.method(),
        masking.text(target(request.uri())),
        body(request, masking));
  }

  static String target(URI uri) {
    return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
  }

  static String body(Request request, Masking masking) {
    Request.Payload payload = request.payload();
    return payload == null
        ? ""
        : masking.requestBody(request, new String(payload.bytes(), StandardCharsets.UTF_8));
  }

  /** {@code pureport.networks.create (POST /networks) with {"name":"x"}}. */
  String shown() {
    String where = lane.equals("/") ? "" : " in lane " + lane;
    return call
        + " ("
        + method
        + " "
        + target
        + ")"
        + where
        + (body.isEmpty() ? "" : " with " + body);
  }
}
