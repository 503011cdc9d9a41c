/**
 * Who calls Pure1: the identity JWT a client signs, the access token it is exchanged for, and how
 * many calls its organization has left.
 *
 * <p>May use: {@code simulator.access}, {@code simulator.state}, dsl {@code json}. Start at {@link
 * dev.reeve.simulator.vendors.pure1.identity.Exchange}.
 */
@NullMarked
package dev.reeve.simulator.vendors.pure1.identity;

import org.jspecify.annotations.NullMarked;
