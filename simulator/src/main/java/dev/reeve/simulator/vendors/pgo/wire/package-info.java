/**
 * The way a Go server reads and writes JSON: names in any case, wrong types as nothing, fields in
 * the order of their structure, {@code <} as {@code \u003c}.
 *
 * <p>May use: dsl {@code json}. Start at {@link dev.reeve.simulator.vendors.pgo.wire.GoRequest} and
 * {@link dev.reeve.simulator.vendors.pgo.wire.GoJson}.
 */
@NullMarked
package dev.reeve.simulator.vendors.pgo.wire;

import org.jspecify.annotations.NullMarked;
