/**
 * {@code reeve login|logout|whoami}, {@code reeve secret}, {@code reeve profile add|test}: who one
 * is, and what proves it.
 *
 * <p>May use: {@code cli.session}, {@code cli.option}, {@code output}, and the engine. Start
 * reading at {@link dev.reeve.shell.cli.access.LoginCommand}.
 */
@NullMarked
package dev.reeve.shell.cli.access;

import org.jspecify.annotations.NullMarked;
