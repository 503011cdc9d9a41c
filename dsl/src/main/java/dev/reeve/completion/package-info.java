/**
 * Candidates for a cursor position in Groovy text; no terminal types, nothing evaluated, nothing
 * written. Live identifiers come through the port {@link dev.reeve.completion.LiveValues},
 * variables through {@link dev.reeve.completion.HeldValues}.
 *
 * <p>May use: {@code vendor}, {@code help}, {@code errors}. Start reading at {@link
 * dev.reeve.completion.Completion}.
 */
@NullMarked
package dev.reeve.completion;

import org.jspecify.annotations.NullMarked;
