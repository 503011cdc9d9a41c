/**
 * The steps of the door but the last, and {@link dev.reeve.http.chain.DoorBuilder}, which puts them
 * in order: start reading there.
 *
 * <p>May use: {@code http}, {@code vendor}, {@code value}, {@code errors}; never OkHttp.
 */
@NullMarked
package dev.reeve.http.chain;

import org.jspecify.annotations.NullMarked;
