/**
 * What CenturyLink Cloud's document can't say: login, the estate, the form of errors, and which
 * handler answers what.
 *
 * <p>May use: its sub-packages and the simulator's core. Start reading at {@link
 * dev.reeve.simulator.vendors.clc.Clc}. Where the vendor's pages and recorded traffic differ, the
 * traffic is followed.
 */
@NullMarked
package dev.reeve.simulator.vendors.clc;

import org.jspecify.annotations.NullMarked;
