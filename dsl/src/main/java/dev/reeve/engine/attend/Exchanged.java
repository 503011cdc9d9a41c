package dev.reeve.engine.attend;

import java.util.List;
import java.util.Map;

/**
 * One request as it went over the wire, secrets masked.
 *
 * @param call e.g. {@code pureport.networks.create}
 * @param method upper case
 * @param address the whole address
 * @param headers as sent
 * @param mediaType of the body, or empty
 * @param body as text, or empty
 * @param status of the answer; 0 when none came
 * @param credential whether an authenticator sent it
 */
public record Exchanged(
    String call,
    String method,
    String address,
    Map<String, List<String>> headers,
    String mediaType,
    String body,
    int status,
    boolean credential) {}
