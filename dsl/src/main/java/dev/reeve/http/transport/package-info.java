/**
 * The last step of the door: one request out, one answer in, by OkHttp, which may neither repeat
 * nor follow nor authenticate anything by itself.
 *
 * <p>May use: {@code http}, {@code secret}, {@code errors}. Start reading at {@link
 * dev.reeve.http.transport.Transport}; nothing of OkHttp loads before its first request.
 */
@NullMarked
package dev.reeve.http.transport;

import org.jspecify.annotations.NullMarked;
