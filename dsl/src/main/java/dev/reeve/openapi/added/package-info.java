/**
 * Vendors that a user added by their documents: read from a folder, compiled there once.
 *
 * <p>May use: {@code openapi}, {@code vendor}, {@code json}, {@code errors}. Begin reading at
 * {@link dev.reeve.openapi.added.AddedVendors}.
 */
@NullMarked
package dev.reeve.openapi.added;

import org.jspecify.annotations.NullMarked;
