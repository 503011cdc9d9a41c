package dev.reeve.simulator.state;

import java.time.Instant;
import java.util.Map;

/**
 * What a record will become when the clock gets there.
 *
 * @param at when
 * @param changes members to set; a null value removes the member; nested objects are merged
 * @param gone whether the record is removed
 */
public record Step(Instant at, Map<String, Object> changes, boolean gone) {}
