/**
 * Scripts of libraries that nobody vouches for: where they run, and the process in which they do.
 *
 * <p>May use: what {@code shell.cli} may. Start reading at {@link
 * dev.reeve.shell.cli.isolation.Placing}.
 */
@NullMarked
package dev.reeve.shell.cli.isolation;

import org.jspecify.annotations.NullMarked;
