/**
 * Progress on standard error: one line for each thing that goes on, gone when it is done.
 *
 * <p>May use: {@code output.format}, dsl {@code engine}. Start reading at {@link
 * dev.reeve.shell.output.progress.LiveLines}.
 */
@NullMarked
package dev.reeve.shell.output.progress;

import org.jspecify.annotations.NullMarked;
