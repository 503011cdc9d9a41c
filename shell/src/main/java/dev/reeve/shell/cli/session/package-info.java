/**
 * Opens engine and session for a command by its options, and shows what came of it.
 *
 * <p>May use: what {@code shell.cli} may. Start reading at {@link
 * dev.reeve.shell.cli.session.Opened}.
 */
@NullMarked
package dev.reeve.shell.cli.session;

import org.jspecify.annotations.NullMarked;
