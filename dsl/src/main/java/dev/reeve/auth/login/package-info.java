/**
 * What an authenticator is and has: the credentials it wants, how it asks for a token, what came of
 * it.
 *
 * <p>May use: {@code http}, {@code profile}, {@code vendor}, {@code value}, {@code json}, {@code
 * secret}, {@code errors}; the only package that sees Nimbus. Start reading at {@link
 * dev.reeve.auth.login.Authenticator}.
 */
@NullMarked
package dev.reeve.auth.login;

import org.jspecify.annotations.NullMarked;
