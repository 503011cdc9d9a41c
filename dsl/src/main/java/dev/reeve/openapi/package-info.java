/**
 * Reads OpenAPI documents and overlays into {@code vendor}, each fault with its JSON Pointer, and
 * the compiled form that start-up loads.
 *
 * <p>May use: {@code vendor}, {@code json}, {@code errors}.
 */
@NullMarked
package dev.reeve.openapi;

import org.jspecify.annotations.NullMarked;
