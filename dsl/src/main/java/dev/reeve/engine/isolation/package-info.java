/**
 * Scripts that nobody vouches for, run in a process of their own that reaches nothing but a broker
 * in this one.
 *
 * <p>May use: {@code script}, {@code library}, {@code value}. Start reading at {@link
 * dev.reeve.engine.isolation.Isolation}; {@code broker} is this side of the pipe, {@code child} the
 * other, {@code wire} what passes through it.
 */
@NullMarked
package dev.reeve.engine.isolation;

import org.jspecify.annotations.NullMarked;
