/**
 * Path and method to operation, from the vendor's document.
 *
 * <p>May use: dsl {@code vendor}, {@code openapi}, {@code json}, {@code errors}.
 */
@NullMarked
package dev.reeve.simulator.route;

import org.jspecify.annotations.NullMarked;
