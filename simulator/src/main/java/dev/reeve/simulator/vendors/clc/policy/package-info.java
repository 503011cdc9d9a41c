/**
 * Policies, webhooks, bills and other records beside servers.
 *
 * <p>May use: {@code record} and the simulator's core. Start reading at {@link
 * dev.reeve.simulator.vendors.clc.policy.Policies}.
 */
@NullMarked
package dev.reeve.simulator.vendors.clc.policy;

import org.jspecify.annotations.NullMarked;
