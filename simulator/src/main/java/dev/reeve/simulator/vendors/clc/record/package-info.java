/**
 * What all of CenturyLink Cloud's records share: owner, links, jobs, dates.
 *
 * <p>May use: the simulator's core. Start reading at {@link
 * dev.reeve.simulator.vendors.clc.record.Jobs}.
 */
@NullMarked
package dev.reeve.simulator.vendors.clc.record;

import org.jspecify.annotations.NullMarked;
