/**
 * What vendors say when they refuse or fail, as one error type.
 *
 * <p>May use: {@code http}, {@code vendor}, {@code json}, {@code errors}. Start reading at {@link
 * dev.reeve.call.error.ApiException}.
 */
@NullMarked
package dev.reeve.call.error;

import org.jspecify.annotations.NullMarked;
