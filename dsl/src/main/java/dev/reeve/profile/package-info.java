/**
 * Profiles and their layers; below it {@code file} (profiles.toml, trust), {@code source} (secret
 * sources), {@code key} (PEM keys and certificates) and {@code vault}; the only packages that see
 * BouncyCastle.
 *
 * <p>May use: {@code json}, {@code secret}, {@code errors}. Start reading at {@link
 * dev.reeve.profile.Profiles}, then {@link dev.reeve.profile.Profile}.
 */
@NullMarked
package dev.reeve.profile;

import org.jspecify.annotations.NullMarked;
