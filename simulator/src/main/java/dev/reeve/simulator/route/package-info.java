/**
 * Path and method to operation, from the vendor's document; the call and its reply; the plug for
 * one vendor.
 *
 * <p>May use: {@code state}, {@code access}, and dsl {@code vendor}, {@code openapi}, {@code json},
 * {@code errors}. Start reading at {@link dev.reeve.simulator.route.SimulatedVendor}. Matching is
 * written anew here, not shared with the client.
 */
@NullMarked
package dev.reeve.simulator.route;

import org.jspecify.annotations.NullMarked;
