/**
 * Objects by their href: found, listed, filtered, written.
 *
 * <p>An href names its collection by all but its last word, so the store needs no table of kinds.
 * May use: {@code simulator.route}, {@code simulator.state}, dsl {@code vendor}, {@code json}.
 * Start at {@link dev.reeve.simulator.vendors.illumio.object.Objects}.
 */
@NullMarked
package dev.reeve.simulator.vendors.illumio.object;

import org.jspecify.annotations.NullMarked;
