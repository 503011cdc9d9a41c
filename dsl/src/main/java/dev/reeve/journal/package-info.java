/**
 * What was done: the journal, the exact store, lanes, cassettes.
 *
 * <p>May use: {@code http}, {@code vendor}, {@code value}, {@code json}, {@code secret}, {@code
 * errors}.
 */
@NullMarked
package dev.reeve.journal;

import org.jspecify.annotations.NullMarked;
