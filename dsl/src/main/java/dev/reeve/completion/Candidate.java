package dev.reeve.completion;

/**
 * One thing that could stand at the cursor.
 *
 * @param text what is put in
 * @param group a heading: {@code vendor}, {@code resource}, {@code operation}, {@code required
 *     parameter}, {@code parameter}, {@code value}, {@code field}, {@code method}, {@code variable}
 * @param description one short line: type and words of the document
 * @param space whether a blank may follow at once (not after {@code name:} or a resource)
 */
public record Candidate(String text, String group, String description, boolean space) {}
