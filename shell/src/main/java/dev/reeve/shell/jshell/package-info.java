/**
 * Java at the prompt: snippets in this process, with the session's vendors. Alone sees JShell.
 *
 * <p>May use: dsl {@code engine}, {@code value}, {@code errors}. Start reading at {@link
 * dev.reeve.shell.jshell.JavaSession}.
 */
@NullMarked
package dev.reeve.shell.jshell;

import org.jspecify.annotations.NullMarked;
