/**
 * Pure1's query language: single quotes, filter, sort.
 *
 * <p>Written from the vendor's page alone, so that the client's own quoting is checked and not
 * repeated. May use: nothing but the JDK. Start at {@link
 * dev.reeve.simulator.vendors.pure1.query.Filter}.
 */
@NullMarked
package dev.reeve.simulator.vendors.pure1.query;

import org.jspecify.annotations.NullMarked;
