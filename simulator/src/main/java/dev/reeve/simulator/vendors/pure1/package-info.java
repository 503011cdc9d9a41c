/**
 * The simulated Pure1: lists over a computed estate, tags that can be written, metrics, tokens.
 *
 * <p>The document says which collections there are and what a record looks like; the query
 * language, paging by token, error bodies, tags and token exchange are what it can't say. May use:
 * the rest of the simulator, dsl {@code vendor}, {@code json}. Start at {@link
 * dev.reeve.simulator.vendors.pure1.Pure1}.
 */
@NullMarked
package dev.reeve.simulator.vendors.pure1;

import org.jspecify.annotations.NullMarked;
