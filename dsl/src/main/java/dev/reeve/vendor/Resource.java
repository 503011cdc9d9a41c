package dev.reeve.vendor;

import java.util.List;
import java.util.Map;

/**
 * A collection of things of one kind that operations work on.
 *
 * @param path dotted, e.g. {@code networks.connections}
 * @param summary one line, may be empty
 * @param operations names as the vendor's document has them ({@code show}) and the uniform words
 *     that stand for one ({@code list}, {@code get}) to the operation's id
 * @param children names of the sub-resources, e.g. {@code connections}
 * @param schema the schema that its items have, or empty when unknown
 */
public record Resource(
    String path,
    String summary,
    Map<String, String> operations,
    List<String> children,
    String schema) {}
