/**
 * Records, their lifecycles, and the one clock.
 *
 * <p>May use: dsl {@code vendor}, {@code json}, {@code errors}. Start reading at {@link
 * dev.reeve.simulator.state.State}: it holds {@link dev.reeve.simulator.state.Records} by
 * collection; a record changes by itself when a {@link dev.reeve.simulator.state.Step} falls due on
 * the {@link dev.reeve.simulator.state.Clock}.
 */
@NullMarked
package dev.reeve.simulator.state;

import org.jspecify.annotations.NullMarked;
