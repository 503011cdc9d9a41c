/**
 * Options that several commands share, and what the process knows of its streams.
 *
 * <p>May use: dsl {@code errors}, {@code value}; {@code shell.output}. Start reading at {@link
 * dev.reeve.shell.cli.option.GlobalOptions}.
 */
@NullMarked
package dev.reeve.shell.cli.option;

import org.jspecify.annotations.NullMarked;
