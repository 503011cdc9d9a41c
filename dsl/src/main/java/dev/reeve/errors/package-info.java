/**
 * The tree of everything that can go wrong, each with an exit category.
 *
 * <p>May use: {@code secret}.
 */
@NullMarked
package dev.reeve.errors;

import org.jspecify.annotations.NullMarked;
