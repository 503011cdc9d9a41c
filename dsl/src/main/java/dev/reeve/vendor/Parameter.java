package dev.reeve.vendor;

import java.util.List;

/**
 * One argument outside the body.
 *
 * @param name the wire name, e.g. {@code timestamp[gte]}
 * @param in where it travels
 * @param required refused before sending when missing, not filled, and without a default
 * @param schema its type, limits, unit
 * @param style how a list or text is written
 * @param engine owned by the engine (request id, Prefer, continuation token): no argument of a user
 * @param description one line or more
 * @param examples values that the document shows
 */
public record Parameter(
    String name,
    In in,
    boolean required,
    Schema schema,
    Style style,
    boolean engine,
    String description,
    List<Object> examples) {

  /** Where a parameter travels. */
  public enum In {
    /** A segment of the path. */
    PATH,
    /** The query string. */
    QUERY,
    /** A request header. */
    HEADER,
    /** A cookie. */
    COOKIE
  }

  /**
   * How a value is written.
   *
   * @param explode a list as repeated keys ({@code ids=a&ids=b})
   * @param separator between list elements when not exploded: {@code ,}, {@code +}, {@code |}
   * @param quoted each text in single quotes, {@code \} and {@code '} escaped (Pure1)
   * @param json the value as one JSON text (Illumio label queries)
   * @param and the separator that means all within one element, or empty (Pure1 replica links)
   */
  public record Style(boolean explode, String separator, boolean quoted, boolean json, String and) {

    /** OpenAPI's default for a query: repeated keys. */
    public static final Style FORM = new Style(true, ",", false, false, "");

    /** OpenAPI's default for a path segment or header: comma list. */
    public static final Style SIMPLE = new Style(false, ",", false, false, "");
  }
}
