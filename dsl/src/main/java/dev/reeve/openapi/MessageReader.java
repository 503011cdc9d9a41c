package dev.reeve.openapi;

import dev.reeve.openapi.document.Node;
import dev.reeve.vendor.Answer;
import dev.reeve.vendor.Body;
import dev.reeve.vendor.Parameter;
import dev.reeve.vendor.Parameter.In;
import dev.reeve.vendor.Parameter.Style;
import dev.reeve.vendor.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads what is sent and what comes back: parameters, body, answers. */
final class MessageReader {
  private final SchemaReader schemas;

  MessageReader(SchemaReader schemas) {
    this.schemas = schemas;
  }

  /** The parameters of an operation; those of the path item come first, unless said again. */
  List<Parameter> parameters(Node item, Node operation) {
    Map<String, Parameter> parameters = new LinkedHashMap<>();
    for (Node owner : List.of(item, operation)) {
      for (Node node : owner.get("parameters").elements()) {
        Node resolved = node.resolved();
        if (resolved.exists()) {
          Parameter parameter = parameter(resolved);
          parameters.put(parameter.in() + " " + parameter.name(), parameter);
        }
      }
    }
    return List.copyOf(parameters.values());
  }

  private Parameter parameter(Node node) {
    Node content = node.get("content");
    Optional<Node> media = content.members().values().stream().findFirst();
    In in = in(node);
    Schema schema = schemas.read(media.orElse(node).get("schema"));
    if (node.text("name").isEmpty()) {
      node.fault("has no name");
    }
    return new Parameter(
        node.text("name"),
        in,
        node.flag("required") || in == In.PATH,
        placed(schema, node),
        style(node, in, media.isPresent()),
        node.flag("x-engine"),
        node.text("description"),
        examples(node));
  }

  private static In in(Node node) {
    return switch (node.text("in")) {
      case "path" -> In.PATH;
      case "query" -> In.QUERY;
      case "header" -> In.HEADER;
      case "cookie" -> In.COOKIE;
      default -> {
        node.fault("wants in: path, query, header or cookie");
        yield In.QUERY;
      }
    };
  }

  /** A parameter's own marks count for its schema: where it stands they mean the same. */
  private static Schema placed(Schema schema, Node node) {
    return schema.marked(Parts.both(schema.marks(), new Parts(node).marks()));
  }

  private static Style style(Node node, In in, boolean content) {
    Node own = node.get("x-style");
    own.only("quoted", "and", "json");
    String word = node.text("style");
    boolean form = word.isEmpty() ? in == In.QUERY || in == In.COOKIE : word.equals("form");
    boolean explode = node.has("explode") ? node.flag("explode") : form;
    String separator =
        switch (word) {
          case "spaceDelimited" -> " ";
          case "pipeDelimited" -> "|";
          case "deepObject" -> "[]";
          default -> ",";
        };
    return new Style(
        explode, separator, own.flag("quoted"), own.flag("json") || content, own.text("and"));
  }

  /** The body; JSON where there is a choice. */
  Optional<Body> body(Node operation) {
    Node body = operation.get("requestBody").resolved();
    Map<String, Node> content = body.get("content").members();
    if (content.isEmpty()) {
      return Optional.empty();
    }
    String type =
        content.keySet().stream()
            .filter(MessageReader::isJson)
            .findFirst()
            .orElseGet(() -> content.keySet().iterator().next());
    Schema schema = schemas.read(Objects.requireNonNull(content.get(type)).get("schema"));
    String sent = type.equals("*/*") ? "application/json" : type;
    return Optional.of(new Body(sent, schema, body.flag("required")));
  }

  static boolean isJson(String mediaType) {
    String bare = mediaType.replaceAll(";.*", "").trim();
    return bare.equals("application/json") || bare.endsWith("+json") || bare.equals("*/*");
  }

  /** The answers by status, in document order. */
  Map<String, Answer> answers(Node operation) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    // OpenAPI 3.0 wants them; from 3.1 on they may be left out
    if (!operation.root().text("openapi").startsWith("3.1")
        && operation.get("responses").members().isEmpty()) {
      operation.fault("tells no responses");
    }
    operation
        .get("responses")
        .members()
        .forEach((status, node) -> answers.put(status, answer(node.resolved())));
    return answers;
  }

  private Answer answer(Node node) {
    Map<String, Node> content = node.get("content").members();
    Map<String, String> headers = new LinkedHashMap<>();
    node.get("headers")
        .members()
        .forEach((name, header) -> headers.put(name, header.resolved().text("description")));
    List<Object> examples = new ArrayList<>();
    content.values().forEach(media -> examples.addAll(examples(media)));
    Optional<Schema> schema =
        content.values().stream().findFirst().map(media -> schemas.read(media.get("schema")));
    return new Answer(
        node.text("description"), schema, List.copyOf(content.keySet()), headers, examples);
  }

  private static List<Object> examples(Node node) {
    List<Object> examples = new ArrayList<>();
    Object example = node.get("example").value();
    if (example != null) {
      examples.add(example);
    }
    if (node.get("examples").isObject()) {
      node.get("examples").members().values().stream()
          .map(each -> each.resolved().get("value").value())
          .filter(Objects::nonNull)
          .forEach(examples::add);
    }
    return examples;
  }
}
