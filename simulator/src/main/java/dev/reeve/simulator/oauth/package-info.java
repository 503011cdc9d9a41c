/**
 * The server of tokens of a vendor that is known by its document only: what it grants, and to whom.
 * Written by the RFCs (6749, 7523, 8628, 8693), not by what the client does.
 *
 * <p>May use: {@code access}, {@code route}, {@code state}, and dsl {@code vendor}, {@code json}.
 * Start reading at {@link dev.reeve.simulator.oauth.AuthorizationServer}.
 */
@NullMarked
package dev.reeve.simulator.oauth;

import org.jspecify.annotations.NullMarked;
