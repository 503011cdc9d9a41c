/**
 * One authenticated call in a namespace, and the objects kept there.
 *
 * <p>May use: {@code pgo.wire}, {@code pgo.kube}, {@code simulator.route}, {@code simulator.state}.
 * Start at {@link dev.reeve.simulator.vendors.pgo.ask.Ask}.
 */
@NullMarked
package dev.reeve.simulator.vendors.pgo.ask;

import org.jspecify.annotations.NullMarked;
