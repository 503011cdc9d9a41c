/**
 * The facade that the shell and embedders use.
 *
 * <p>May use: All of the module.
 */
@NullMarked
package dev.reeve.engine;

import org.jspecify.annotations.NullMarked;
