/**
 * The scope in force: which profile, scope words, options and lane a call takes.
 *
 * <p>Scope is dynamic: {@link dev.reeve.script.scope.Scopes} binds it to the thread that runs a
 * block, and what a script hands to other threads carries it along: the compiler weaves {@link
 * dev.reeve.script.scope.Carried} into every closure of a script, so that a closure that starts on
 * a thread without a scope brings the one it was written in. May use: {@code value}, {@code
 * errors}.
 */
@NullMarked
package dev.reeve.script.scope;

import org.jspecify.annotations.NullMarked;
