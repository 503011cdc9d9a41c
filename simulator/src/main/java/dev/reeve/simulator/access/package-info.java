/**
 * Credentials: token issue and check, certificates.
 *
 * <p>May use: The same of dsl.
 */
@NullMarked
package dev.reeve.simulator.access;

import org.jspecify.annotations.NullMarked;
