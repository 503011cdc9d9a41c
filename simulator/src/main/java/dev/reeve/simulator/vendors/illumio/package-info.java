/**
 * The simulated Illumio PCE.
 *
 * <p>Most calls follow from the shape of their paths: a collection, an object of it. What the
 * document can't say is drafts and provisioning, silent cuts, background collections, tokens of
 * errors and keys. May use: the rest of the simulator, dsl {@code vendor}, {@code json}. Start at
 * {@link dev.reeve.simulator.vendors.illumio.Illumio}.
 */
@NullMarked
package dev.reeve.simulator.vendors.illumio;

import org.jspecify.annotations.NullMarked;
