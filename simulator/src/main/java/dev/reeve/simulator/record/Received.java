package dev.reeve.simulator.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One request and how it was answered.
 *
 * @param vendor the vendor's word
 * @param operation the operation's id, or empty when no operation fits the path
 * @param method upper case
 * @param path as sent
 * @param query decoded: each name with all its values
 * @param headers by lower-case name; credentials are left out
 * @param body the body as text; empty for a login
 * @param status the answer's status; 0 when the connection was dropped
 * @param requestId the id the answer told, or empty
 * @param fault the fault that struck, or empty
 */
public record Received(
    String vendor,
    String operation,
    String method,
    String path,
    Map<String, Object> query,
    Map<String, List<String>> headers,
    String body,
    int status,
    String requestId,
    String fault) {

  /** The line of a log: no headers, no body. */
  public Map<String, Object> line() {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("vendor", vendor);
    line.put("operation", operation);
    line.put("method", method);
    line.put("path", path);
    line.put("query", query);
    line.put("status", status);
    line.put("requestId", requestId);
    return line;
  }

  /** Everything, as JSON. */
  public Map<String, Object> json() {
    Map<String, Object> json = line();
    json.put("headers", headers);
    json.put("body", body);
    json.put("fault", fault);
    return json;
  }
}
