/**
 * What the head of a script says: its summary and typed parameters, and the values that a command
 * line gives them.
 *
 * <p>Start reading at {@link dev.reeve.script.head.ScriptDescription}. May use: {@code
 * script.plain}, {@code secret}, {@code errors}.
 */
@NullMarked
package dev.reeve.script.head;

import org.jspecify.annotations.NullMarked;
