/**
 * The immutable facts of one API, as its document states them: records only.
 *
 * <p>May use: {@code errors}. Start reading at {@link dev.reeve.vendor.Vendor}. No method here
 * takes or returns a concrete path, query or body: how a request is made of these facts is written
 * once in {@code call} and, on purpose, once more in the simulator.
 */
@NullMarked
package dev.reeve.vendor;

import org.jspecify.annotations.NullMarked;
