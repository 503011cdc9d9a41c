/**
 * Servers and the groups they are in.
 *
 * <p>May use: {@code record} and the simulator's core. Start reading at {@link
 * dev.reeve.simulator.vendors.clc.compute.Servers}.
 */
@NullMarked
package dev.reeve.simulator.vendors.clc.compute;

import org.jspecify.annotations.NullMarked;
