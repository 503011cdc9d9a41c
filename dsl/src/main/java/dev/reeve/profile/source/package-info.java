/**
 * Secrets from where a profile says they are: vault, variable, file, command, prompt.
 *
 * <p>May use: {@code profile}, {@code profile.key}, {@code json}, {@code secret}, {@code errors}.
 * Start reading at {@link dev.reeve.profile.source.SecretReader}.
 */
@NullMarked
package dev.reeve.profile.source;

import org.jspecify.annotations.NullMarked;
