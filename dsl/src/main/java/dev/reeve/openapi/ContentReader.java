package dev.reeve.openapi;

import dev.reeve.vendor.Answer;
import dev.reeve.vendor.Body;
import dev.reeve.vendor.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads request bodies and answers. */
final class ContentReader {
  private final SchemaReader schemas;

  ContentReader(SchemaReader schemas) {
    this.schemas = schemas;
  }

  Optional<Body> body(Node operation) {
    if (!operation.has("requestBody")) {
      return Optional.empty();
    }
    Node node = operation.at("requestBody").resolved();
    Map<String, Node> content = node.at("content").members();
    if (content.isEmpty()) {
      node.faults().add(node.pointer() + "/content", "a request body needs a media type");
      return Optional.empty();
    }
    String mediaType = preferred(content);
    // A body declared as */* is sent as JSON.
    String sent = mediaType.equals("*/*") ? "application/json" : mediaType;
    Schema schema = schemas.read(content.getOrDefault(mediaType, node).at("schema"));
    return Optional.of(new Body(sent, schema, node.flag("required")));
  }

  private static String preferred(Map<String, Node> content) {
    return content.keySet().stream()
        .filter(ContentReader::json)
        .findFirst()
        .orElse(content.keySet().iterator().next());
  }

  static boolean json(String mediaType) {
    String bare = mediaType.split(";", 2)[0].strip();
    return bare.equals("application/json") || bare.endsWith("+json") || bare.equals("*/*");
  }

  Map<String, Answer> answers(Node operation) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    Map<String, Node> responses = operation.at("responses").members();
    if (responses.isEmpty()) {
      operation.faults().add(operation.pointer() + "/responses", "an operation needs an answer");
    }
    responses.forEach((status, node) -> answers.put(status, answer(node.resolved())));
    return answers;
  }

  private Answer answer(Node node) {
    Map<String, Node> content = node.at("content").members();
    Map<String, String> headers = new LinkedHashMap<>();
    node.at("headers")
        .members()
        .forEach((name, each) -> headers.put(name, each.resolved().text("description", "")));
    Node chosen =
        content.isEmpty() ? node.at("content") : content.getOrDefault(preferred(content), node);
    Optional<Schema> schema =
        chosen.has("schema") ? Optional.of(schemas.read(chosen.at("schema"))) : Optional.empty();
    return new Answer(
        node.text("description", ""),
        schema,
        List.copyOf(content.keySet()),
        headers,
        ParameterReader.examples(chosen));
  }
}
