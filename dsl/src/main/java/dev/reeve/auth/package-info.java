/**
 * One authenticator per scheme and the token cache; the only package that sees Nimbus.
 *
 * <p>May use: {@code http}, {@code profile}, {@code vendor}, {@code json}, {@code secret}, {@code
 * errors}.
 */
@NullMarked
package dev.reeve.auth;

import org.jspecify.annotations.NullMarked;
