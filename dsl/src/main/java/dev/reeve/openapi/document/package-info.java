/**
 * A parsed document with its places: members, references, paths, the vocabulary of {@code x-} keys,
 * and what is found wrong.
 *
 * <p>May use: {@code errors}. Start reading at {@link dev.reeve.openapi.document.Node}.
 */
@NullMarked
package dev.reeve.openapi.document;

import org.jspecify.annotations.NullMarked;
