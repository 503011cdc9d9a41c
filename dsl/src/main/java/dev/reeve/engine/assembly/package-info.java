/**
 * How a session is put together: profiles, door, calls, credentials, vault, journal. Not for
 * embedders: {@code engine} alone uses it.
 *
 * <p>May use: all of the module below {@code engine}. Start reading at {@link
 * dev.reeve.engine.assembly.SessionParts}.
 */
@NullMarked
package dev.reeve.engine.assembly;

import org.jspecify.annotations.NullMarked;
