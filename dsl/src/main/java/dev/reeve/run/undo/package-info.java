/**
 * Undo: the script that takes back what a run wrote, newest first. Undo is a run like any other, so
 * its journal, its guard and its resume are those of every run. Start reading at {@link
 * dev.reeve.run.undo.UndoScript}.
 *
 * <p>May use: {@code call}, {@code journal}, {@code vendor}, {@code json}, {@code errors}.
 */
@NullMarked
package dev.reeve.run.undo;

import org.jspecify.annotations.NullMarked;
