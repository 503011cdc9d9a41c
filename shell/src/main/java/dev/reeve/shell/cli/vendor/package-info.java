/**
 * Commands about vendors and help on them.
 *
 * <p>May use: what {@code shell.cli} may.
 */
@NullMarked
package dev.reeve.shell.cli.vendor;

import org.jspecify.annotations.NullMarked;
