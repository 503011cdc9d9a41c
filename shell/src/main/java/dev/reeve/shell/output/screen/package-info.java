/**
 * What a person sees of a session: values, errors, help, the welcome.
 *
 * <p>May use: {@code output.format}, {@code output.chart}, dsl {@code engine}, {@code value},
 * {@code errors}. Start reading at {@link dev.reeve.shell.output.screen.Screen}.
 */
@NullMarked
package dev.reeve.shell.output.screen;

import org.jspecify.annotations.NullMarked;
