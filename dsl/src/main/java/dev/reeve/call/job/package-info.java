/**
 * Work that goes on after an answer: found, polled on the configured host, waited for.
 *
 * <p>May use: {@code call.result}, {@code call.exchange}, {@code call.argument}, {@code
 * call.error}, {@code call.address}, {@code http}, {@code value}, {@code vendor}, {@code json}.
 * Start reading at {@link dev.reeve.call.job.Waiting}.
 */
@NullMarked
package dev.reeve.call.job;

import org.jspecify.annotations.NullMarked;
