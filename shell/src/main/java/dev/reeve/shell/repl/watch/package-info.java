/**
 * {@code /watch}: looking at something again and again.
 *
 * <p>May use: {@code repl.line}, {@code output}, dsl {@code engine}, {@code value}, {@code errors}.
 * Start reading at {@link dev.reeve.shell.repl.watch.Watch}.
 */
@NullMarked
package dev.reeve.shell.repl.watch;

import org.jspecify.annotations.NullMarked;
