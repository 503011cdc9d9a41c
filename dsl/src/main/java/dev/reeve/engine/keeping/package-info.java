/**
 * What is kept of a session's exchanges, and what answers it instead of the vendors: a journal, a
 * plan, a recording. Not for embedders: {@code engine} alone uses it. Start reading at {@link
 * dev.reeve.engine.keeping.Keeping}.
 *
 * <p>May use: all of the module below {@code engine}, and {@code engine.attend}.
 */
@NullMarked
package dev.reeve.engine.keeping;

import org.jspecify.annotations.NullMarked;
