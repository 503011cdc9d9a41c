/**
 * Runs of scripts: what a run was started with, how a write in doubt is settled, plans, undo.
 *
 * <p>May use: {@code call}, {@code journal}, {@code library}, {@code http}, {@code value}, {@code
 * vendor}, {@code json}, {@code secret}, {@code errors}. Start reading at {@link
 * dev.reeve.run.DocumentSettler} and {@link dev.reeve.run.RunStart}.
 */
@NullMarked
package dev.reeve.run;

import org.jspecify.annotations.NullMarked;
