/**
 * {@code reeve library ide}: what editors need to complete our calls in scripts, written from the
 * vendors' documents.
 *
 * <p>May use: what {@code shell.cli} may. Start reading at {@link
 * dev.reeve.shell.cli.library.ide.EditorFiles}.
 */
@NullMarked
package dev.reeve.shell.cli.library.ide;

import org.jspecify.annotations.NullMarked;
