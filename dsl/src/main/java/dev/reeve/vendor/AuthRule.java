package dev.reeve.vendor;

import java.util.List;
import java.util.Map;

/**
 * How requests are authenticated: {@code x-auth}.
 *
 * @param scheme the authenticator's word, e.g. {@code pureport-key}, {@code pure1-jwt}, {@code
 *     clc-login}, {@code basic}, {@code pgo-basic}, {@code bearer}, {@code api-key}
 * @param login id of the operation that gives a token, or empty
 * @param refresh id of the operation that renews one, or empty
 * @param stale statuses that mean the token is refused, e.g. 401 and Pure1's 403
 * @param settings further facts for the authenticator, e.g. header name, token life
 */
public record AuthRule(
    String scheme,
    String login,
    String refresh,
    List<Integer> stale,
    Map<String, Object> settings) {}
