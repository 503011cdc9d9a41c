/**
 * What may be ordered: locations, regions, services, supported connections, options.
 *
 * <p>May use: {@code account} and {@code record} beside it and the simulator's core. Start reading
 * at {@link dev.reeve.simulator.vendors.pureport.catalogue.Catalogue}.
 */
@NullMarked
package dev.reeve.simulator.vendors.pureport.catalogue;

import org.jspecify.annotations.NullMarked;
