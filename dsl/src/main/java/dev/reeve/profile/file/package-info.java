/**
 * Profiles as files: {@code profiles.toml} of the user and of the project, trust in the latter,
 * edits that keep comments.
 *
 * <p>May use: {@code profile}, {@code json}, {@code secret}, {@code errors}. Start reading at
 * {@link dev.reeve.profile.file.ProfileFiles}.
 */
@NullMarked
package dev.reeve.profile.file;

import org.jspecify.annotations.NullMarked;
