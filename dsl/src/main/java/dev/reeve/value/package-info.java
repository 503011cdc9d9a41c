/**
 * What calls give, plain Java: items, lazy lists, jobs, files, and the {@link
 * dev.reeve.value.Context} each of them carries for ever.
 *
 * <p>May use: {@code vendor}, {@code json}, {@code errors}. Start reading at {@link
 * dev.reeve.value.Item}. What a value needs to act goes through the port {@link
 * dev.reeve.value.Live}, which {@code call} implements.
 */
@NullMarked
package dev.reeve.value;

import org.jspecify.annotations.NullMarked;
