package dev.reeve.simulator.route;

import dev.reeve.vendor.Operation;
import java.util.Map;

/**
 * An operation and what its path template's places stood for.
 *
 * @param operation the operation
 * @param parameters path parameters, decoded, in path order
 */
public record Match(Operation operation, Map<String, String> parameters) {}
