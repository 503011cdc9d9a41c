package dev.reeve.value;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How an answer came.
 *
 * @param status the HTTP status
 * @param headers lower-case names to values, secrets masked
 * @param requestId the vendor's or our request id, or empty
 * @param sent when the first byte was sent
 * @param took until the last byte of the answer
 */
public record Response(
    int status, Map<String, List<String>> headers, String requestId, Instant sent, Duration took) {}
