/**
 * Candidates for a cursor position; no terminal types.
 *
 * <p>May use: {@code vendor}, {@code errors}.
 */
@NullMarked
package dev.reeve.completion;

import org.jspecify.annotations.NullMarked;
