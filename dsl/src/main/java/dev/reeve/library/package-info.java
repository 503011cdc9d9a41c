/**
 * Libraries of scripts: fetch, lock, verify, reach.
 *
 * <p>May use: {@code vendor}, {@code json}, {@code errors}.
 */
@NullMarked
package dev.reeve.library;

import org.jspecify.annotations.NullMarked;
