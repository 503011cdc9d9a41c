package dev.reeve.simulator.server;

import dev.reeve.simulator.fault.Fault;
import dev.reeve.simulator.route.Reply;
import java.util.Optional;

/**
 * A reply, and what is to go wrong with it on its way.
 *
 * @param reply the reply
 * @param operation the operation's id, or empty
 * @param fault the fault that struck, if any
 */
record Served(Reply reply, String operation, Optional<Fault> fault) {}
