/**
 * Vendors that a user adds: fetched, looked at, kept. Start reading at {@link
 * dev.reeve.engine.addition.Additions}.
 *
 * <p>May use: {@code engine.assembly}, and all of the module below {@code engine}.
 */
@NullMarked
package dev.reeve.engine.addition;

import org.jspecify.annotations.NullMarked;
