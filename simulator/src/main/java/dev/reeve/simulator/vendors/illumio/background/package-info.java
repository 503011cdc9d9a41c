/**
 * Work that goes on after the answer: collection jobs, flow searches, reports.
 *
 * <p>May use: {@code illumio.object}. Start at {@link
 * dev.reeve.simulator.vendors.illumio.background.Jobs}.
 */
@NullMarked
package dev.reeve.simulator.vendors.illumio.background;

import org.jspecify.annotations.NullMarked;
