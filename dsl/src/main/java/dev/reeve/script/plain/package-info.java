/**
 * What scripts see that needs no session: secrets, files, responses, and the words for time.
 *
 * <p>May use: {@code value}, {@code secret}, {@code errors}.
 */
@NullMarked
package dev.reeve.script.plain;

import org.jspecify.annotations.NullMarked;
