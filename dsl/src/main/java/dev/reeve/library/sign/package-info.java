/**
 * Signatures of libraries in SSH format, verified with the JDK alone. Start reading at {@link
 * dev.reeve.library.sign.Signing}.
 *
 * <p>May use: {@code library}.
 */
@NullMarked
package dev.reeve.library.sign;

import org.jspecify.annotations.NullMarked;
