/**
 * The line editor: reading, highlighting, completing, remembering lines. With {@code
 * dev.reeve.shell.repl.command} the only user of JLine.
 *
 * <p>May use: {@code output}, dsl {@code engine}, {@code completion}, {@code help}, {@code value}.
 */
@NullMarked
package dev.reeve.shell.repl.line;

import org.jspecify.annotations.NullMarked;
