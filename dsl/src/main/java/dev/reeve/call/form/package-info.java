/**
 * Values of the language in a vendor's form: types, allowed values, times, links, secrets; and the
 * faults that are found on the way.
 *
 * <p>May use: {@code call.address}, {@code vendor}, {@code value}, {@code json}, {@code secret},
 * {@code errors}. Start reading at {@link dev.reeve.call.form.Converter}.
 */
@NullMarked
package dev.reeve.call.form;

import org.jspecify.annotations.NullMarked;
