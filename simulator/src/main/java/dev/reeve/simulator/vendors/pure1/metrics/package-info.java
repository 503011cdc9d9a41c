/**
 * The catalogue of metrics, and their history as a function of resource, metric and time.
 *
 * <p>May use: {@code pure1.estate} and {@code pure1.query}. Start at {@link
 * dev.reeve.simulator.vendors.pure1.metrics.History}.
 */
@NullMarked
package dev.reeve.simulator.vendors.pure1.metrics;

import org.jspecify.annotations.NullMarked;
