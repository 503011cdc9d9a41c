/**
 * What the specs of libraries use: {@link dev.reeve.shell.cli.library.testing.Simulated}.
 * Documented in docs/libraries.md; changes here are told in CHANGELOG.md.
 *
 * <p>May use: what {@code shell.cli} may.
 */
@NullMarked
package dev.reeve.shell.cli.library.testing;

import org.jspecify.annotations.NullMarked;
