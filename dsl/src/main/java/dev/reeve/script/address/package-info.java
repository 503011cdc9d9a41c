/**
 * Where a record stands in a vendor's document: which path parameter names it, what lies below it,
 * which operations continue its path.
 *
 * <p>May use: {@code call}, {@code value}, {@code vendor}.
 */
@NullMarked
package dev.reeve.script.address;

import org.jspecify.annotations.NullMarked;
