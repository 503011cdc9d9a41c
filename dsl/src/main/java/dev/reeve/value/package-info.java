/**
 * What calls give: items, jobs, files, charts, and the context they carry.
 *
 * <p>May use: {@code vendor}, {@code json}, {@code errors}.
 */
@NullMarked
package dev.reeve.value;

import org.jspecify.annotations.NullMarked;
