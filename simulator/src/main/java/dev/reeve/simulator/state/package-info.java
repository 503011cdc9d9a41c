/**
 * Records, their lifecycles, and the one clock.
 *
 * <p>May use: The same of dsl.
 */
@NullMarked
package dev.reeve.simulator.state;

import org.jspecify.annotations.NullMarked;
