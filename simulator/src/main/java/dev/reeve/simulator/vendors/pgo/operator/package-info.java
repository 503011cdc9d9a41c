/**
 * The operator itself: its users, roles and namespaces, its settings, and what it says of its work.
 *
 * <p>May use: {@code pgo.cluster}, {@code pgo.ask}, {@code pgo.kube}, {@code pgo.wire}. Start at
 * {@link dev.reeve.simulator.vendors.pgo.operator.Pgousers}.
 */
@NullMarked
package dev.reeve.simulator.vendors.pgo.operator;

import org.jspecify.annotations.NullMarked;
