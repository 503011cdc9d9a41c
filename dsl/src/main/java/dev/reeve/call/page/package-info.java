/**
 * Lists in pages: every item once, in constant memory, from page one at each use.
 *
 * <p>May use: {@code call.job}, {@code call.result}, {@code call.exchange}, {@code call.argument},
 * {@code call.error}, {@code value}, {@code vendor}, {@code json}. Start reading at {@link
 * dev.reeve.call.page.Listing}.
 */
@NullMarked
package dev.reeve.call.page;

import org.jspecify.annotations.NullMarked;
