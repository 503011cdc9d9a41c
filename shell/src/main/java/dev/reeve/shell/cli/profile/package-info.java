/**
 * {@code reeve profile}: the profiles of this user.
 *
 * <p>May use: what {@code shell.cli} may, and dsl {@code profile}.
 */
@NullMarked
package dev.reeve.shell.cli.profile;

import org.jspecify.annotations.NullMarked;
