/**
 * One request, one answer, through a list of interceptors built in one place; the only package that
 * sees OkHttp.
 *
 * <p>May use: {@code vendor}, {@code value}, {@code secret}, {@code errors}.
 */
@NullMarked
package dev.reeve.http;

import org.jspecify.annotations.NullMarked;
