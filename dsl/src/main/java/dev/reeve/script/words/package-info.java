/**
 * What a script may say besides vendors' names: {@code using}, {@code across}, {@code parallel},
 * {@code now}, {@code secrets}, {@code table}, {@code fail} and the rest.
 *
 * <p>Start reading at {@link dev.reeve.script.words.Words}; {@link
 * dev.reeve.script.words.ScriptBase} is the class every script extends. What the words need from
 * outside goes through {@link dev.reeve.script.words.Services}. May use: {@code script.surface},
 * {@code script.plain}, {@code script.scope}, {@code value}, {@code secret}, {@code errors}.
 */
@NullMarked
package dev.reeve.script.words;

import org.jspecify.annotations.NullMarked;
