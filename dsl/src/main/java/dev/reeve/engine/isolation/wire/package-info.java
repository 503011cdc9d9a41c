/**
 * What passes between the broker and an isolated script: JSON lines, bounded in size and depth.
 *
 * <p>May use: {@code call}, {@code http}, {@code value}, {@code json}, {@code secret}, {@code
 * errors}. Start reading at {@link dev.reeve.engine.isolation.wire.Lines}.
 */
@NullMarked
package dev.reeve.engine.isolation.wire;

import org.jspecify.annotations.NullMarked;
