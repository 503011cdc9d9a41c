/**
 * The files of a run: the folder and its lock, the lines of the journal, the exact store. Start
 * reading at {@link dev.reeve.journal.file.RunFolder} and {@link
 * dev.reeve.journal.file.JournalFile}.
 *
 * <p>May use: {@code http}, {@code json}, {@code secret}, {@code errors}.
 */
@NullMarked
package dev.reeve.journal.file;

import org.jspecify.annotations.NullMarked;
