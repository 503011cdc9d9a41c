/**
 * Immutable facts of one vendor's API; records only.
 *
 * <p>May use: {@code errors}.
 */
@NullMarked
package dev.reeve.vendor;

import org.jspecify.annotations.NullMarked;
