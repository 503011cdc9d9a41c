/**
 * {@code reeve run} and {@code reeve eval}.
 *
 * <p>May use: what {@code shell.cli} may.
 */
@NullMarked
package dev.reeve.shell.cli.run;

import org.jspecify.annotations.NullMarked;
