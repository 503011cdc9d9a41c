/**
 * What shines through of Kubernetes: names, quantities, label selectors.
 *
 * <p>May use: {@code pgo.wire}. Start at {@link dev.reeve.simulator.vendors.pgo.kube.Selector}.
 */
@NullMarked
package dev.reeve.simulator.vendors.pgo.kube;

import org.jspecify.annotations.NullMarked;
