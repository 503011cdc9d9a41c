/**
 * The other side of the pipe: evaluates one script in a process that has neither files, nor a
 * network, nor secrets. What its words and calls need is asked of the broker.
 *
 * <p>May use: {@code engine}, {@code engine.isolation.wire}, {@code openapi}, {@code library},
 * {@code script}, {@code value}, {@code vendor}, {@code json}, {@code secret}, {@code errors}.
 * Start reading at {@link dev.reeve.engine.isolation.child.IsolatedScript}.
 */
@NullMarked
package dev.reeve.engine.isolation.child;

import org.jspecify.annotations.NullMarked;
