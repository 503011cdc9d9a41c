package dev.reeve.completion;

import java.util.List;

/**
 * What could stand at the cursor.
 *
 * @param start where the replaced text begins
 * @param list best first
 */
public record Candidates(int start, List<Candidate> list) {}
