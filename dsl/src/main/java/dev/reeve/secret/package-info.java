/**
 * Values that must not be seen: the opaque {@link dev.reeve.secret.Secret}, the {@code Redactor}
 * that masks known ones in any text, the {@code Sealer} that encrypts and signs with a key given to
 * it.
 *
 * <p>May use: the JDK only.
 */
@NullMarked
package dev.reeve.secret;

import org.jspecify.annotations.NullMarked;
