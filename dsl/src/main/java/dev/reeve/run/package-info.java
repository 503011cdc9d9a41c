/**
 * Runs of scripts: resume, settle, undo, plan and apply, report data.
 *
 * <p>May use: {@code call}, {@code journal}, {@code library}, {@code value}, {@code vendor}, {@code
 * json}, {@code errors}.
 */
@NullMarked
package dev.reeve.run;

import org.jspecify.annotations.NullMarked;
