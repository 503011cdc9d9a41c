/**
 * What was received.
 *
 * <p>May use: The same of dsl.
 */
@NullMarked
package dev.reeve.simulator.record;

import org.jspecify.annotations.NullMarked;
