/**
 * This side of the pipe: does what an isolated script asks for, within its library's reach, and
 * gives it nothing that is secret.
 *
 * <p>May use: {@code engine.isolation.wire}, {@code script}, {@code value}, {@code vendor}, {@code
 * secret}, {@code errors}. Start reading at {@link dev.reeve.engine.isolation.broker.Broker}.
 */
@NullMarked
package dev.reeve.engine.isolation.broker;

import org.jspecify.annotations.NullMarked;
