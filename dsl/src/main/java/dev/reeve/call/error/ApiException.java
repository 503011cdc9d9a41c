package dev.reeve.call.error;

import dev.reeve.errors.ExitCategory;
import dev.reeve.errors.ReeveException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The vendor refused a call; says so in the vendor's own words. */
public abstract class ApiException extends ReeveException {
  private static final long serialVersionUID = 1L;

  private final Kind kind;
  private final transient Details details;

  /** What scripts tell apart. */
  public enum Kind {
    /** 404, 410, or an envelope that says so. */
    NOT_FOUND,
    /** 401 and 403: no credentials, wrong ones, or too few rights. */
    NOT_AUTHORIZED,
    /** Any other 4xx, or an error within a 2xx answer. */
    REFUSED,
    /** 429 after all attempts. */
    LIMITED,
    /** 5xx, or an answer that can't be read. */
    FAILED
  }

  /**
   * What the vendor said; texts are empty where it said nothing.
   *
   * @param status the HTTP status; 0 where no single answer says it
   * @param code the vendor's code
   * @param message the vendor's words
   * @param field the argument at fault
   * @param requestId the vendor's or our request id
   * @param body the body as text, secrets masked
   */
  public record Details(
      int status, String code, String message, String field, String requestId, String body) {

    /** As facts for {@code --error-format json}. */
    Map<String, Object> facts() {
      Map<String, Object> facts = new LinkedHashMap<>();
      facts.put("status", status);
      facts.put("code", code);
      facts.put("message", message);
      facts.put("field", field);
      facts.put("requestId", requestId);
      facts.put("body", body);
      return facts;
    }
  }

  /**
   * An error with its three lines.
   *
   * @param text what happened, where, what to do
   */
  ApiException(
      Kind kind, ExitCategory category, String[] text, Details details, @Nullable Throwable cause) {
    super(category, text[0], text[1], text[2], cause);
    this.kind = kind;
    this.details = details;
  }

  /**
   * The error of that kind, as the class that scripts catch.
   *
   * @param text what happened, where, what to do
   */
  public static ReeveException of(
      Kind kind, ExitCategory category, String[] text, Details details) {
    return switch (kind) {
      case NOT_AUTHORIZED -> new ForbiddenException(category, text, details);
      case NOT_FOUND -> new NotFoundException(category, text, details, null);
      case REFUSED -> new RefusedException(kind, category, text, details, null);
      case LIMITED, FAILED -> new FailedException(kind, text, details);
    };
  }

  /** What kind of refusal. */
  public Kind kind() {
    return kind;
  }

  /** The HTTP status. */
  public int status() {
    return details.status();
  }

  /** The vendor's code, or empty. */
  public String code() {
    return details.code();
  }

  /** The vendor's words, or empty. */
  public String message() {
    return details.message();
  }

  /** The argument at fault, or empty. */
  public String field() {
    return details.field();
  }

  /** The request id, or empty. */
  public String requestId() {
    return details.requestId();
  }

  /** The body as text, secrets masked. */
  public String body() {
    return details.body();
  }

  @Override
  public Map<String, Object> facts() {
    return details.facts();
  }
}
