/**
 * One authenticator per scheme: which credentials it wants, how it logs in, how it signs a request.
 *
 * <p>May use: {@code http}, {@code profile}, {@code vendor}, {@code value}, {@code json}, {@code
 * secret}, {@code errors}; the only package that sees Nimbus. Start reading at {@link
 * dev.reeve.auth.scheme.Authenticator}.
 */
@NullMarked
package dev.reeve.auth.scheme;

import org.jspecify.annotations.NullMarked;
