/**
 * The forms of Pureport's records: links, times, pages, errors, what a client may set.
 *
 * <p>May use: the simulator's {@code route} and {@code state}. Start reading at {@link
 * dev.reeve.simulator.vendors.pureport.record.Bodies}.
 */
@NullMarked
package dev.reeve.simulator.vendors.pureport.record;

import org.jspecify.annotations.NullMarked;
