/**
 * Credentials: who calls, token issue and check, keys and certificates.
 *
 * <p>May use: {@code state}, and dsl {@code vendor}, {@code json}, {@code errors}. Start reading at
 * {@link dev.reeve.simulator.access.Tokens} for tokens and at {@link
 * dev.reeve.simulator.access.Keys} for keys. Certificates are written as DER by hand: the library
 * for it is fenced to one package of the client, and its provider costs a third of a second to
 * load.
 */
@NullMarked
package dev.reeve.simulator.access;

import org.jspecify.annotations.NullMarked;
