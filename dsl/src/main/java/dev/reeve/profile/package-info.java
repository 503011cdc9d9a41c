/**
 * Profiles and their layers, secret sources, the vault; the only package that sees BouncyCastle.
 *
 * <p>May use: {@code json}, {@code secret}, {@code errors}.
 */
@NullMarked
package dev.reeve.profile;

import org.jspecify.annotations.NullMarked;
