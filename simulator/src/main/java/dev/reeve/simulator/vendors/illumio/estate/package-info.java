/**
 * The organization the simulated PCE starts with: labels, workloads, policy, pairing profiles.
 *
 * <p>Workloads and VENs are computed when asked for. May use: {@code illumio.object}. Start at
 * {@link dev.reeve.simulator.vendors.illumio.estate.Estate}.
 */
@NullMarked
package dev.reeve.simulator.vendors.illumio.estate;

import org.jspecify.annotations.NullMarked;
