/**
 * How a script's text becomes classes and typed parameters: reading its head without running
 * anything, compiling, weaving scope into closures, keeping compiled classes for the next start.
 *
 * <p>Start reading at {@link dev.reeve.script.source.ScriptCompiler}. Classes of the Groovy
 * compiler are named only in {@code GroovyFrontEnd} and what it alone uses, so that a script seen
 * before starts without it. May use: {@code script.head}, {@code script.words}, {@code
 * script.scope}, {@code script.plain}, {@code errors}.
 */
@NullMarked
package dev.reeve.script.source;

import org.jspecify.annotations.NullMarked;
