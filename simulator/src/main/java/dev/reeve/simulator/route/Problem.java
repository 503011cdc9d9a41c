package dev.reeve.simulator.route;

import java.util.List;

/**
 * Why a call is refused, before it is put in the vendor's form.
 *
 * @param kind what sort of trouble
 * @param status the HTTP status it usually has
 * @param code the vendor's code, or empty to let the vendor choose by kind
 * @param message one sentence; empty to let the vendor choose
 * @param faults what is wrong with the arguments
 */
public record Problem(Kind kind, int status, String code, String message, List<Fault> faults) {

  /** Sorts of trouble. */
  public enum Kind {
    /** No such path. */
    NO_PATH,
    /** The path knows other methods only. */
    WRONG_METHOD,
    /** No such record. */
    NOT_FOUND,
    /** The body is no JSON. */
    MALFORMED,
    /** The body's media type is not taken. */
    MEDIA_TYPE,
    /** Arguments break the document's rules. */
    INVALID,
    /** The record's state forbids it. */
    CONFLICT,
    /** No credentials. */
    NO_CREDENTIALS,
    /** Wrong credentials. */
    WRONG_CREDENTIALS,
    /** The token's life is over. */
    EXPIRED,
    /** Not allowed. */
    FORBIDDEN,
    /** Too many requests. */
    TOO_MANY,
    /** The server's own trouble. */
    FAILED
  }

  /**
   * One thing wrong with the arguments.
   *
   * @param field where: a parameter's name or a JSON Pointer into the body
   * @param rule {@code required}, {@code type}, {@code enum}, {@code range}, {@code length}, {@code
   *     pattern}, {@code unknown}, {@code readOnly}
   * @param message one sentence
   */
  public record Fault(String field, String rule, String message) {}

  /** A problem without further facts. */
  public static Problem of(Kind kind, int status) {
    return new Problem(kind, status, "", "", List.of());
  }

  /** No such record. */
  public static Problem notFound(String message) {
    return new Problem(Kind.NOT_FOUND, 404, "", message, List.of());
  }

  /** The record's state forbids it. */
  public static Problem conflict(String code, String message) {
    return new Problem(Kind.CONFLICT, 409, code, message, List.of());
  }

  /** One argument is wrong. */
  public static Problem invalid(String field, String rule, String message) {
    return new Problem(Kind.INVALID, 422, "", message, List.of(new Fault(field, rule, message)));
  }

  /** Several arguments are wrong. */
  public static Problem invalid(List<Fault> faults) {
    return new Problem(Kind.INVALID, 422, "", faults.get(0).message(), faults);
  }

  /** The same with the vendor's code. */
  public Problem coded(String vendorCode) {
    return new Problem(kind, status, vendorCode, message, faults);
  }
}
