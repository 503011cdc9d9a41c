package dev.reeve.vendor;

import java.util.Map;

/**
 * What a value means beyond its type.
 *
 * @param readOnly set by the server: refused as an argument
 * @param writeOnly never returned
 * @param sensitive a secret: masked everywhere
 * @param identifier the member that names the record in later calls
 * @param unit {@code epoch-ms}, {@code ms}, {@code s}, {@code bytes}, {@code bytes/s}, ...; or
 *     empty
 * @param linkTo the path or resource that a link or identifier points into, or empty
 * @param fillFromPath path parameter whose value the vendor wants repeated here, or empty
 * @param fillForm how it is repeated, e.g. {@code /accounts/{accountId}}; empty for the bare value
 * @param derived computed by the server from others: dropped when written back
 * @param resource the resource whose operations a record of this schema answers to, or empty
 * @param clientDefault what the vendor's own clients send when nothing is said, under the key
 *     {@code value} with its {@code source}; or empty
 * @param deprecated withdrawn by the vendor
 */
public record SchemaMarks(
    boolean readOnly,
    boolean writeOnly,
    boolean sensitive,
    boolean identifier,
    String unit,
    String linkTo,
    String fillFromPath,
    String fillForm,
    boolean derived,
    String resource,
    Map<String, Object> clientDefault,
    boolean deprecated) {

  /** Nothing marked. */
  public static final SchemaMarks NONE =
      new SchemaMarks(false, false, false, false, "", "", "", "", false, "", Map.of(), false);

  /** The same, with a value that points into that path or resource. */
  public SchemaMarks linkedTo(String target) {
    return new SchemaMarks(
        readOnly,
        writeOnly,
        sensitive,
        identifier,
        unit,
        target,
        fillFromPath,
        fillForm,
        derived,
        resource,
        clientDefault,
        deprecated);
  }

  SchemaMarks under(SchemaMarks place) {
    return new SchemaMarks(
        readOnly || place.readOnly,
        writeOnly || place.writeOnly,
        sensitive || place.sensitive,
        identifier || place.identifier,
        place.unit.isEmpty() ? unit : place.unit,
        place.linkTo.isEmpty() ? linkTo : place.linkTo,
        place.fillFromPath.isEmpty() ? fillFromPath : place.fillFromPath,
        place.fillForm.isEmpty() ? fillForm : place.fillForm,
        derived || place.derived,
        resource.isEmpty() ? place.resource : resource,
        place.clientDefault.isEmpty() ? clientDefault : place.clientDefault,
        deprecated || place.deprecated);
  }
}
