/**
 * {@code reeve library}: libraries of scripts, from adding one to publishing one.
 *
 * <p>May use: what {@code shell.cli} may, and dsl {@code library}. Start reading at {@link
 * dev.reeve.shell.cli.library.LibraryCommand}.
 */
@NullMarked
package dev.reeve.shell.cli.library;

import org.jspecify.annotations.NullMarked;
