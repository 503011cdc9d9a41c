/**
 * The services with addresses of their own: load balancers, backup, databases.
 *
 * <p>May use: {@code record} and the simulator's core. Start reading at {@link
 * dev.reeve.simulator.vendors.clc.satellite.LoadBalancers}.
 */
@NullMarked
package dev.reeve.simulator.vendors.clc.satellite;

import org.jspecify.annotations.NullMarked;
