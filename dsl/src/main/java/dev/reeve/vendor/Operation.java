package dev.reeve.vendor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One call of an API.
 *
 * @param id resource path and name, e.g. {@code networks.connections.create}; unique in the vendor
 * @param resource the path of the resource it belongs to
 * @param name the last word of the id
 * @param method the HTTP method, upper case
 * @param path the path template as in the document, e.g. {@code /networks/{networkId}}
 * @param service which {@link Service} it is sent to
 * @param text summary, description, deprecation and stability
 * @param parameters path, query and header parameters, in document order
 * @param body the request body, if it takes one
 * @param answers what may come back: status ({@code 200}, {@code 2XX}, {@code default}) to shape
 * @param gives what a caller gets
 * @param effect what it does to the vendor's state
 * @param settling how a write in doubt is settled, and how it is undone
 * @param pagination how a list goes on, if it does
 * @param async how the work goes on after the answer, if it does
 * @param marks rarer facts: audience, lookup, batch, patch form, engine headers, requirements
 */
public record Operation(
    String id,
    String resource,
    String name,
    String method,
    String path,
    String service,
    Text text,
    List<Parameter> parameters,
    Optional<Body> body,
    Map<String, Answer> answers,
    Gives gives,
    Effect effect,
    Settling settling,
    Optional<Pagination> pagination,
    Optional<AsyncRule> async,
    OperationMarks marks) {

  /**
   * The members that an update takes by name where it is sent as a list of {@code {op, member,
   * value}}, each with the type of its value; empty where it is sent otherwise.
   */
  public Map<String, Schema> settable(Schemas schemas) {
    Map<String, Schema> found = new LinkedHashMap<>();
    if (marks.patch().equals("op-member-value")) {
      body.map(each -> schemas.resolve(each.schema()))
          .flatMap(Schema::items)
          .ifPresent(each -> settable(schemas, schemas.resolve(each), found));
    }
    return found;
  }

  private static void settable(Schemas schemas, Schema each, Map<String, Schema> found) {
    Schema member = each.properties().get("member");
    Schema value = each.properties().get("value");
    if (member != null && value != null) {
      schemas
          .resolve(member)
          .limits()
          .values()
          .forEach(name -> found.put(name.toString(), schemas.resolve(value)));
    }
    each.variants().stream()
        .flatMap(variants -> variants.schemas().stream())
        .forEach(one -> settable(schemas, schemas.resolve(one), found));
  }

  /**
   * What help says of an operation.
   *
   * @param summary one line
   * @param description more, may be empty
   * @param deprecated withdrawn or to be withdrawn by the vendor
   * @param stability {@code stable}, {@code experimental}, {@code private} or empty
   * @param since the API version that brought it, or empty
   * @param notes quirks worth knowing, in our words
   */
  public record Text(
      String summary,
      String description,
      boolean deprecated,
      String stability,
      String since,
      List<String> notes) {}
}
