/**
 * Completion of command lines for bash, zsh and fish, from the commands and the same documents.
 *
 * <p>May use: what {@code shell.cli} may. Start reading at {@link
 * dev.reeve.shell.cli.completion.CommandLineWords}.
 */
@NullMarked
package dev.reeve.shell.cli.completion;

import org.jspecify.annotations.NullMarked;
