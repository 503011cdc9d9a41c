package dev.reeve.simulator.vendors.pgo.ask;

import dev.reeve.simulator.state.State;

/**
 * Where a call works, and for whom.
 *
 * @param state where everything is kept
 * @param namespace empty where none is asked for
 * @param user the operator user who calls
 * @param version the server's version
 */
public record Scope(State state, String namespace, String user, String version) {}
