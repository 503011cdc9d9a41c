/**
 * Clusters: made, shown, changed, scaled, failed over, removed.
 *
 * <p>May use: {@code pgo.ask}, {@code pgo.kube}, {@code pgo.wire}. Start at {@link
 * dev.reeve.simulator.vendors.pgo.cluster.Creation}.
 */
@NullMarked
package dev.reeve.simulator.vendors.pgo.cluster;

import org.jspecify.annotations.NullMarked;
