/**
 * Workloads, VENs and pairing: bulk calls, unpairing, pairing keys, interfaces.
 *
 * <p>May use: {@code illumio.object}. Start at {@link
 * dev.reeve.simulator.vendors.illumio.workload.Workloads}.
 */
@NullMarked
package dev.reeve.simulator.vendors.illumio.workload;

import org.jspecify.annotations.NullMarked;
