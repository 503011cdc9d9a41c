/**
 * Scripted trouble.
 *
 * <p>May use: The same of dsl.
 */
@NullMarked
package dev.reeve.simulator.fault;

import org.jspecify.annotations.NullMarked;
