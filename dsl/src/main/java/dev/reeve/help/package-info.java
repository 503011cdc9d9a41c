/**
 * Help pages, as data.
 *
 * <p>May use: {@code vendor}, {@code errors}.
 */
@NullMarked
package dev.reeve.help;

import org.jspecify.annotations.NullMarked;
