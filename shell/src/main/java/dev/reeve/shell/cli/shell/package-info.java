/**
 * {@code reeve} and {@code reeve demo}: the shell.
 *
 * <p>May use: what {@code shell.cli} may.
 */
@NullMarked
package dev.reeve.shell.cli.shell;

import org.jspecify.annotations.NullMarked;
