/**
 * What is built: networks, connections, gateways, their lifecycles, tasks and metrics.
 *
 * <p>May use: {@code account} and {@code record} beside it and the simulator's core. Start reading
 * at {@link dev.reeve.simulator.vendors.pureport.fabric.Connections}.
 */
@NullMarked
package dev.reeve.simulator.vendors.pureport.fabric;

import org.jspecify.annotations.NullMarked;
