/**
 * {@code reeve runs}: what runs there were, and going on with one.
 *
 * <p>May use: what {@code shell.cli} may. Start reading at {@link
 * dev.reeve.shell.cli.runs.RunsCommand}.
 */
@NullMarked
package dev.reeve.shell.cli.runs;

import org.jspecify.annotations.NullMarked;
