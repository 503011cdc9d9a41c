/**
 * What a script sees: vendors, resources, operations, items, jobs, files and secrets as real
 * classes, so that a bare name is the vendor's field and nothing fails silently.
 *
 * <p>Start reading at {@link dev.reeve.script.surface.Surface}. May use: {@code script.scope},
 * {@code value}, {@code vendor}, {@code secret}, {@code errors}. What a call does goes through the
 * port {@link dev.reeve.script.surface.Calls}.
 */
@NullMarked
package dev.reeve.script.surface;

import org.jspecify.annotations.NullMarked;
