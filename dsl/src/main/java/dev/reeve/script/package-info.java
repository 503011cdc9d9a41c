/**
 * The Groovy surface: vendors, resources and operations as a script sees them; the only package
 * that sees Groovy.
 *
 * <p>May use: {@code run}, {@code call}, {@code value}, {@code vendor}, {@code profile}, {@code
 * library}, {@code journal}, {@code errors}.
 */
@NullMarked
package dev.reeve.script;

import org.jspecify.annotations.NullMarked;
