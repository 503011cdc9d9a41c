/**
 * Runs within the build only: turns the documents that come with Reeve into their compiled form.
 *
 * <p>May use: {@code openapi}, {@code json}, {@code vendor}. Start reading at {@link
 * dev.reeve.openapi.build.CompileVendors}.
 */
@NullMarked
package dev.reeve.openapi.build;

import org.jspecify.annotations.NullMarked;
