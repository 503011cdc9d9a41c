/**
 * The loopback server: one port a vendor, HTTPS with its own CA, HTTP/2 and 1.1, and an admin port.
 *
 * <p>May use: the rest of the simulator, and dsl {@code vendor}, {@code openapi}, {@code json},
 * {@code errors}; the only package that sees Jetty. Start reading at {@link
 * dev.reeve.simulator.server.SimulatorServer}.
 */
@NullMarked
package dev.reeve.simulator.server;

import org.jspecify.annotations.NullMarked;
