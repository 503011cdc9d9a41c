/**
 * The words that every resource answers alike, whatever the vendor calls them: list, get, find,
 * exists, ensure, and the update of an item.
 *
 * <p>May use: {@code call.result}, {@code call.argument}, {@code call.form}, {@code call.address},
 * {@code call.error}, {@code value}, {@code vendor}, {@code json}, {@code errors}. Start reading at
 * {@link dev.reeve.call.word.UniformWords}.
 */
@NullMarked
package dev.reeve.call.word;

import org.jspecify.annotations.NullMarked;
