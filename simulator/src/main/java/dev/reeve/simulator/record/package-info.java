/**
 * What was received.
 *
 * <p>May use: dsl {@code json}, {@code errors}. Start reading at {@link
 * dev.reeve.simulator.record.Recorder}.
 */
@NullMarked
package dev.reeve.simulator.record;

import org.jspecify.annotations.NullMarked;
