/**
 * Scripted trouble: named faults by vendor, operation, count or rate.
 *
 * <p>May use: dsl {@code json}, {@code errors}. Start reading at {@link
 * dev.reeve.simulator.fault.Faults}.
 */
@NullMarked
package dev.reeve.simulator.fault;

import org.jspecify.annotations.NullMarked;
