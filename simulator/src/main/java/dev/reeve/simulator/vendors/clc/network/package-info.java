/**
 * Networks, firewalls, VPNs and shared load balancers.
 *
 * <p>May use: {@code record} and the simulator's core. Start reading at {@link
 * dev.reeve.simulator.vendors.clc.network.Networks}.
 */
@NullMarked
package dev.reeve.simulator.vendors.clc.network;

import org.jspecify.annotations.NullMarked;
