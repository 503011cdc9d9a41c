package dev.reeve.http.chain;

import java.util.List;
import java.util.Map;

/**
 * One exchange as it may be shown: secrets are masked.
 *
 * @param name the call, e.g. {@code pureport.networks.create}
 * @param method the HTTP method
 * @param uri the address
 * @param headers as sent
 * @param mediaType of the body; empty without one
 * @param body as sent; empty without one
 * @param status the answer's; 0 when none came
 * @param credential whether an authenticator sent it
 */
public record Exchange(
    String name,
    String method,
    String uri,
    Map<String, List<String>> headers,
    String mediaType,
    String body,
    int status,
    boolean credential) {}
