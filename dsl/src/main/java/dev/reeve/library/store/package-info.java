/**
 * Where libraries are fetched to, pinned, verified and accepted. Start reading at {@link
 * dev.reeve.library.store.Libraries}, which changes, and {@link dev.reeve.library.store.Shelf},
 * which runs take from.
 *
 * <p>May use: {@code library}, {@code library.sign}, {@code json}.
 */
@NullMarked
package dev.reeve.library.store;

import org.jspecify.annotations.NullMarked;
