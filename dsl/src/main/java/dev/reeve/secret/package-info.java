/**
 * Secret values: what keeps them out of sight ({@code Secret}, {@code Redactor}) and what seals
 * them ({@code Sealer}).
 *
 * <p>May use: The JDK only.
 */
@NullMarked
package dev.reeve.secret;

import org.jspecify.annotations.NullMarked;
