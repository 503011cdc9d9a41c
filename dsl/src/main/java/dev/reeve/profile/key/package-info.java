/**
 * Private keys and certificates as openssl writes them. The JDK reads what it can; BouncyCastle the
 * rest, without ever being a registered provider.
 *
 * <p>May use: {@code profile}, {@code secret}, {@code errors}. Start reading at {@link
 * dev.reeve.profile.key.KeyReader}.
 */
@NullMarked
package dev.reeve.profile.key;

import org.jspecify.annotations.NullMarked;
