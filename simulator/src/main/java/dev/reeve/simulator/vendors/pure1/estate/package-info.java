/**
 * The arrays of the simulated organization and everything on them, computed when asked for.
 *
 * <p>A record is a function of its number, the clock and nothing else: 100 000 volumes cost no
 * memory, and two processes see the same estate. May use: nothing but the JDK. Start at {@link
 * dev.reeve.simulator.vendors.pure1.estate.Estate}.
 */
@NullMarked
package dev.reeve.simulator.vendors.pure1.estate;

import org.jspecify.annotations.NullMarked;
