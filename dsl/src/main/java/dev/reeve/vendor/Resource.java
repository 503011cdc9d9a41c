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
 * @param words how {@code list} and {@code get} are called where the operation alone does not say:
 *     {@code x-list}, {@code x-get}, or {@code get} by an operation's {@code x-lookup}
 * @param identity how one record is named
 */
public record Resource(
    String path,
    String summary,
    Map<String, String> operations,
    List<String> children,
    String schema,
    Map<String, Word> words,
    Identity identity) {

  /** A resource whose uniform words are plain operations. */
  public Resource(
      String path,
      String summary,
      Map<String, String> operations,
      List<String> children,
      String schema) {
    this(path, summary, operations, children, schema, Map.of(), Identity.UNKNOWN);
  }

  /**
   * How one record is named.
   *
   * @param parameter the parameter or body member of its operations that takes the identifier, e.g.
   *     {@code networkId}; never filled from the scope for a write; empty when unknown
   * @param field JSON Pointer to the identifier within a record, e.g. {@code /id} or {@code /href}
   *     (a link's last segment is then the identifier); empty when unknown
   * @param names fields to what they match where case counts for nothing: a regular expression in
   *     which <code>{value}</code> stands for what is looked for, <code>{/pointer}</code> for a
   *     value of the record, <code>{name}</code> for a parameter of its path
   */
  public record Identity(String parameter, String field, Map<String, String> names) {

    /** Nothing is known. */
    public static final Identity UNKNOWN = new Identity("", "");

    /** One whose fields are as they are looked for. */
    public Identity(String parameter, String field) {
      this(parameter, field, Map.of());
    }
  }

  /**
   * How a uniform word is spoken with the vendor's own operation.
   *
   * @param operation the id of the operation called
   * @param with arguments it is called with, e.g. {@code allflag: true}; the caller's own win
   * @param by for {@code get}: the parameter or body member that takes the identifier
   * @param steps for a {@code list} that walks: what is called next with what the answer named
   */
  public record Word(String operation, Map<String, Object> with, String by, List<Step> steps) {}

  /**
   * One further call of a walk, made once for each value found in the answer before.
   *
   * @param each JSON Pointer into each record of the answer before, to the values that go on
   * @param operation the id of the operation called
   * @param by the parameter that takes the value
   * @param with further arguments
   * @param branch JSON Pointer to records of the same shape within a record, searched as well
   * @param at JSON Pointer to what the step gives within each record and branch; empty for the
   *     record itself
   */
  public record Step(
      String each,
      String operation,
      String by,
      Map<String, Object> with,
      String branch,
      String at) {}
}
