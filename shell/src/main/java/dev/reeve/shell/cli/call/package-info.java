/**
 * {@code reeve call}: one operation from the command line.
 *
 * <p>May use: what {@code shell.cli} may. Start reading at {@link
 * dev.reeve.shell.cli.call.CallCommand}.
 */
@NullMarked
package dev.reeve.shell.cli.call;

import org.jspecify.annotations.NullMarked;
