/**
 * Help pages made of the documents alone: a vendor, a resource, an operation, and the search over
 * all of them by word.
 *
 * <p>May use: {@code vendor}, {@code errors}. Start reading at {@link dev.reeve.help.Help}.
 */
@NullMarked
package dev.reeve.help;

import org.jspecify.annotations.NullMarked;
