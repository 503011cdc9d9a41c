/**
 * The Groovy surface; the only package, with those below it, that sees Groovy.
 *
 * <p>Here lie the two annotations of scripts. {@code surface} is what a script navigates, {@code
 * words} what it may say, {@code source} how its text becomes classes and parameters, {@code scope}
 * which profile and options a call takes. May use: {@code run}, {@code call}, {@code value}, {@code
 * vendor}, {@code profile}, {@code library}, {@code journal}, {@code secret}, {@code errors}.
 */
@NullMarked
package dev.reeve.script;

import org.jspecify.annotations.NullMarked;
