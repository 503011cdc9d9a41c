/**
 * What a user gave a call becomes what is sent, or one {@link dev.reeve.errors.UsageException} that
 * lists every fault. Nothing here sends anything.
 *
 * <p>May use: {@code call.form}, {@code call.address}, {@code vendor}, {@code value}, {@code json},
 * {@code secret}, {@code errors}. Start reading at {@link dev.reeve.call.argument.Binder}.
 */
@NullMarked
package dev.reeve.call.argument;

import org.jspecify.annotations.NullMarked;
