/**
 * {@code reeve simulator}, and the built-in profile {@code demo}.
 *
 * <p>May use: what {@code shell.cli} may, and the simulator's {@code server}.
 */
@NullMarked
package dev.reeve.shell.cli.simulator;

import org.jspecify.annotations.NullMarked;
