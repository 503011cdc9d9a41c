/**
 * One authenticator per scheme: which credentials it wants, how it logs in, how it signs a request.
 *
 * <p>May use: {@code auth.login}, {@code http}, {@code profile}, {@code vendor}, {@code value},
 * {@code json}, {@code secret}, {@code errors}. Start reading at {@link
 * dev.reeve.auth.scheme.Schemes}.
 */
@NullMarked
package dev.reeve.auth.scheme;

import org.jspecify.annotations.NullMarked;
