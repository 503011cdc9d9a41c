/**
 * Commands and exit codes; where the process starts.
 *
 * <p>May use: Everything below.
 */
@NullMarked
package dev.reeve.shell.cli;

import org.jspecify.annotations.NullMarked;
