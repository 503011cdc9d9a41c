/**
 * Tokens on disk, sealed under the state key and shared by processes.
 *
 * <p>May use: {@code auth.scheme}, {@code profile}, {@code json}, {@code secret}, {@code errors}.
 * Start reading at {@link dev.reeve.auth.token.TokenCache}.
 */
@NullMarked
package dev.reeve.auth.token;

import org.jspecify.annotations.NullMarked;
