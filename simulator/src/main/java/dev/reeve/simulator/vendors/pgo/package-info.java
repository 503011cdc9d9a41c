/**
 * The Crunchy PostgreSQL operator's server, 4.7.
 *
 * <p>May use: {@code simulator.route}, {@code simulator.state}, {@code simulator.access} and the
 * packages below this one. Start at {@link dev.reeve.simulator.vendors.pgo.Pgo}.
 */
@NullMarked
package dev.reeve.simulator.vendors.pgo;

import org.jspecify.annotations.NullMarked;
