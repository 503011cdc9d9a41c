/**
 * Answers as values: items, files, plain values.
 *
 * <p>May use: {@code call.exchange}, {@code call.argument}, {@code call.form}, {@code
 * call.address}, {@code value}, {@code vendor}, {@code json}. Start reading at {@link
 * dev.reeve.call.result.Results}.
 */
@NullMarked
package dev.reeve.call.result;

import org.jspecify.annotations.NullMarked;
