/**
 * How a session starts, who attends it, and what it tells of exchanges.
 *
 * <p>May use: {@code value}, {@code secret}. Start reading at {@link
 * dev.reeve.engine.attend.Attendant}.
 */
@NullMarked
package dev.reeve.engine.attend;

import org.jspecify.annotations.NullMarked;
