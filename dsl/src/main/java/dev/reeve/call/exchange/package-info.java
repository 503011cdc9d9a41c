/**
 * A checked call as one request, and its answer as JSON or an error.
 *
 * <p>May use: {@code call.argument}, {@code call.address}, {@code call.error}, {@code http}, {@code
 * vendor}, {@code json}, {@code secret}. Start reading at {@link dev.reeve.call.exchange.Exchange}.
 */
@NullMarked
package dev.reeve.call.exchange;

import org.jspecify.annotations.NullMarked;
