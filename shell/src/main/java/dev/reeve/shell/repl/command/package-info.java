/**
 * The commands of the prompt: {@code /help}, {@code /profile}, {@code /history} ... A line is a
 * command only if its first word is one of these.
 *
 * <p>May use: what {@code shell.repl.line} may, and it. Start reading at {@link
 * dev.reeve.shell.repl.command.Prompt}.
 */
@NullMarked
package dev.reeve.shell.repl.command;

import org.jspecify.annotations.NullMarked;
