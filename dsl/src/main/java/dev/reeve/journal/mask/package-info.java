/**
 * What logs, journals and recordings may show of an exchange: secrets are masked by the place that
 * the document marks and by every value known. Start reading at {@link
 * dev.reeve.journal.mask.PlaceMasking}.
 *
 * <p>May use: {@code http}, {@code vendor}, {@code json}, {@code secret}.
 */
@NullMarked
package dev.reeve.journal.mask;

import org.jspecify.annotations.NullMarked;
