/**
 * {@code /curl}: the last calls as curl commands, and a pasted curl command as the call it equals.
 *
 * <p>{@link dev.reeve.shell.repl.curl.ShellWords} splits the text as a shell would, {@link
 * dev.reeve.shell.repl.curl.PastedCurl} reads its options, {@link
 * dev.reeve.shell.repl.curl.Matching} finds the operation by host and path, {@link
 * dev.reeve.shell.repl.curl.DslLine} writes the call. Nothing here sends anything. May use: {@code
 * engine}, {@code vendor}, {@code json}, {@code errors}.
 */
@NullMarked
package dev.reeve.shell.repl.curl;

import org.jspecify.annotations.NullMarked;
