package dev.reeve.vendor;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where an answer keeps what went wrong: {@code x-errors}. Each list holds JSON Pointers, {@code *}
 * standing for every element, tried in order.
 *
 * @param code the vendor's code
 * @param message the vendor's words
 * @param field the argument at fault
 * @param envelope pointers to a success code within a 2xx answer (PGO); empty where status decides
 * @param ok values of that code which mean success
 * @param already regular expressions; a refused delete, or a refused row of a job, whose code or
 *     message holds one is done: what was wanted is there already
 * @param advice words of the vendor's messages to what a user can do about it
 */
public record ErrorRule(
    List<String> code,
    List<String> message,
    List<String> field,
    List<String> envelope,
    List<String> ok,
    List<String> already,
    Map<String, String> advice) {

  /**
   * Whether an answer of success tells of a refusal all the same.
   *
   * @param at gives what a pointer finds in its body, or null
   */
  public boolean refuses(Function<String, @Nullable Object> at) {
    for (String pointer : envelope) {
      Object code = at.apply(pointer);
      if (code != null) {
        return !ok.contains(String.valueOf(code));
      }
    }
    return false;
  }

  /** A rule without advice. */
  public ErrorRule(
      List<String> code,
      List<String> message,
      List<String> field,
      List<String> envelope,
      List<String> ok,
      List<String> already) {
    this(code, message, field, envelope, ok, already, Map.of());
  }

  /** A rule that knows no refusal which means that all is well. */
  public ErrorRule(
      List<String> code,
      List<String> message,
      List<String> field,
      List<String> envelope,
      List<String> ok) {
    this(code, message, field, envelope, ok, List.of());
  }
}
