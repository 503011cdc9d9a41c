/**
 * Java at the prompt, in this process, and scripts in Java, each in a process of its own; both with
 * the vendors as variables. Alone sees JShell.
 *
 * <p>May use: dsl {@code engine}, {@code value}, {@code errors}. Start reading at {@link
 * dev.reeve.shell.jshell.JavaSession} for the prompt, at {@link dev.reeve.shell.jshell.JavaMain}
 * for scripts.
 */
@NullMarked
package dev.reeve.shell.jshell;

import org.jspecify.annotations.NullMarked;
