/**
 * Secrets at rest: the vault that a person or a key file opens, and the state key that seals tokens
 * without asking anybody.
 *
 * <p>May use: {@code profile}, {@code profile.source}, {@code json}, {@code secret}, {@code
 * errors}. Start reading at {@link dev.reeve.profile.vault.StateKey}.
 */
@NullMarked
package dev.reeve.profile.vault;

import org.jspecify.annotations.NullMarked;
