/**
 * Where records live: path templates, and which resource, identifier and link a record has.
 *
 * <p>May use: {@code vendor}, {@code value}. Start reading at {@link
 * dev.reeve.call.address.Addresses}.
 */
@NullMarked
package dev.reeve.call.address;

import org.jspecify.annotations.NullMarked;
