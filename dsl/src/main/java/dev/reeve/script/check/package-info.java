/**
 * Finds mistakes of a script from the documents alone; nothing of the script runs.
 *
 * <p>Start reading at {@link dev.reeve.script.check.ScriptChecker}. {@code Walker} follows the
 * syntax tree and guesses what each expression is; {@code CallCheck} looks at one call. May use:
 * {@code script.source}, {@code script.head}, {@code script.address}, {@code call}, {@code vendor},
 * {@code errors}.
 */
@NullMarked
package dev.reeve.script.check;

import org.jspecify.annotations.NullMarked;
