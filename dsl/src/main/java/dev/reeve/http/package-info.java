/**
 * One request, one answer, through one chain of interceptors: the one door. The only package that
 * sees OkHttp.
 *
 * <p>May use: {@code vendor}, {@code value}, {@code secret}, {@code errors}. Start reading at
 * {@link dev.reeve.http.Interceptor}.
 */
@NullMarked
package dev.reeve.http;

import org.jspecify.annotations.NullMarked;
