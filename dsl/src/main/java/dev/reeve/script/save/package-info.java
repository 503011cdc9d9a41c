/**
 * A session kept as a script: its lines in order, their literals as typed parameters.
 *
 * <p>May use: {@code script.source}. Start reading at {@link dev.reeve.script.save.SavedScript}.
 */
@NullMarked
package dev.reeve.script.save;

import org.jspecify.annotations.NullMarked;
