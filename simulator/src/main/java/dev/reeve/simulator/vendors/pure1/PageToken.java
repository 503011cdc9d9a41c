package dev.reeve.simulator.vendors.pure1;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.reeve.simulator.vendors.pure1.query.QueryFault;
import java.util.Base64;

/**
 * Where a listing goes on: opaque to the client, good for the query it was given for.
 *
 * @param query what the query asked for
 * @param after position of the last record given
 * @param moment the time that the first page was computed for, so that a stream of alerts stands
 *     still
 */
record PageToken(String query, long after, long moment) {

  String text() {
    String plain = after + ":" + moment + ":" + Integer.toHexString(query.hashCode());
    return Base64.getEncoder().withoutPadding().encodeToString(plain.getBytes(UTF_8));
  }

  static PageToken read(String text, String query) {
    try {
      String[] parts = new String(Base64.getDecoder().decode(text), UTF_8).split(":");
      if (parts.length == 3 && parts[2].equals(Integer.toHexString(query.hashCode()))) {
        return new PageToken(query, Long.parseLong(parts[0]), Long.parseLong(parts[1]));
      }
    } catch (IllegalArgumentException notOurs) {
      // told below, as a token of another query is
    }
    throw new QueryFault("Invalid continuation token", text);
  }
}
