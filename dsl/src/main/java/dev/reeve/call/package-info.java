/**
 * Arguments become a checked request; answers become pages, jobs and values.
 *
 * <p>May use: {@code auth}, {@code journal}, {@code http}, {@code vendor}, {@code value}, {@code
 * profile}, {@code json}, {@code errors}.
 */
@NullMarked
package dev.reeve.call;

import org.jspecify.annotations.NullMarked;
