/**
 * Loopback HTTPS.
 *
 * <p>May use: The rest of the simulator, and the same of dsl.
 */
@NullMarked
package dev.reeve.simulator.server;

import org.jspecify.annotations.NullMarked;
