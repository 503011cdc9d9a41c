package dev.reeve.vendor;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One shape an operation may answer with.
 *
 * @param description the document's words
 * @param schema the body's type; empty when there is no body
 * @param mediaTypes in document order; empty when there is no body
 * @param headers names of declared headers to their description
 * @param examples example bodies as JSON values
 */
public record Answer(
    String description,
    Optional<Schema> schema,
    List<String> mediaTypes,
    Map<String, String> headers,
    List<Object> examples) {}
