package dev.reeve.vendor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The type of a value. {@code allOf} is merged when the document is compiled; {@code oneOf} and
 * {@code anyOf} are {@link Variants}. A reference keeps only its name and the marks of its place.
 *
 * @param ref the name of the schema meant, or empty for one written in place
 * @param name its own name in the document, or empty
 * @param type the JSON type
 * @param nullable whether null is a value
 * @param description the document's words, may be empty
 * @param properties an object's members in document order
 * @param required names of members that must be there
 * @param items a list's element type
 * @param additional the type of members beyond {@code properties}; empty when not stated
 * @param open whether members beyond {@code properties} are expected (a free-form object)
 * @param variants the alternatives, if any
 * @param limits enum, length, range, pattern, format
 * @param marks unit, secret, link and the like
 */
public record Schema(
    String ref,
    String name,
    Type type,
    boolean nullable,
    String description,
    Map<String, Schema> properties,
    List<String> required,
    Optional<Schema> items,
    Optional<Schema> additional,
    boolean open,
    Optional<Variants> variants,
    SchemaLimits limits,
    SchemaMarks marks) {

  /** JSON types; {@code ANY} where the document states none. */
  public enum Type {
    /** An object. */
    OBJECT,
    /** A list. */
    ARRAY,
    /** Text. */
    STRING,
    /** A whole number. */
    INTEGER,
    /** A number. */
    NUMBER,
    /** True or false. */
    BOOLEAN,
    /** Anything. */
    ANY
  }

  /**
   * Alternatives of which a value is one.
   *
   * @param schemas the alternatives
   * @param discriminator the member that tells which, or empty
   * @param mapping its value to the schema's name
   */
  public record Variants(List<Schema> schemas, String discriminator, Map<String, String> mapping) {}

  /** A type of which nothing more is said; one of objects or of anything is open. */
  public static Schema of(Type type) {
    return new Schema(
        "",
        "",
        type,
        false,
        "",
        Map.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        type == Type.ANY || type == Type.OBJECT,
        Optional.empty(),
        SchemaLimits.NONE,
        SchemaMarks.NONE);
  }

  /** The same under another name. */
  public Schema named(String other) {
    return with(other, nullable, marks);
  }

  /** The same, and null is a value. */
  public Schema orNull() {
    return with(name, true, marks);
  }

  /** The same with these marks in place of its own. */
  public Schema marked(SchemaMarks others) {
    return with(name, nullable, others);
  }

  private Schema with(String newName, boolean newNullable, SchemaMarks newMarks) {
    return new Schema(
        ref,
        newName,
        type,
        newNullable,
        description,
        properties,
        required,
        items,
        additional,
        open,
        variants,
        limits,
        newMarks);
  }

  /** This schema as a place that refers to it sees it: the place's own words and marks win. */
  Schema seenFrom(Schema place) {
    return new Schema(
        "",
        name,
        type,
        nullable || place.nullable,
        place.description.isEmpty() ? description : place.description,
        properties,
        required,
        items,
        additional,
        open,
        variants,
        limits,
        marks.under(place.marks));
  }

  /** The default value, or null when the document states none. */
  public @Nullable Object defaultValue() {
    return limits.defaultValue();
  }
}
