/**
 * Reads OpenAPI documents and overlays into {@code vendor}, each fault with its JSON Pointer, and
 * gives the vendors that come with Reeve from their compiled form.
 *
 * <p>May use: {@code vendor}, {@code json}, {@code errors}. Start reading at {@link
 * dev.reeve.openapi.OpenApiReader} for documents and {@link dev.reeve.openapi.CompiledVendors} for
 * what start-up loads. {@code docs/vendor-documents.md} tells the vocabulary of {@code x-} keys.
 */
@NullMarked
package dev.reeve.openapi;

import org.jspecify.annotations.NullMarked;
