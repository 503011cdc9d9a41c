package dev.reeve.vendor;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rarer facts of an operation; most are empty for most operations.
 *
 * @param audience {@code operator} where only a profile with the switch sees it, else empty
 * @param permission the vendor's word for the right it needs, or empty
 * @param anonymous sent without credentials (a login, a health probe)
 * @param lookup for a list that doubles as get: {@code id} and {@code name} to the parameter that
 *     selects one, e.g. {@code id -> ids}
 * @param oneOf groups of arguments of which at least one must be given
 * @param exclusive groups of arguments of which at most one may be given
 * @param confirm arguments to the value that means all there are: such a write is confirmed
 *     whatever the guard
 * @param batch the argument that is split over several calls, and how many elements one call takes
 * @param window arguments that span a time, where one word may stand for them
 * @param brings an argument that brings with it what another call tells
 * @param partial where a good answer tells which records were refused
 * @param patch {@code merge}, {@code replace} or {@code op-member-value}: how an item update is
 *     sent
 * @param replaces body members whose list is replaced whole by an update
 * @param fields names that a filter may use; empty when any field may
 * @param vendor facts only that vendor's simulator reads, as JSON values
 */
public record OperationMarks(
    String audience,
    String permission,
    boolean anonymous,
    Map<String, String> lookup,
    List<List<String>> oneOf,
    List<List<String>> exclusive,
    Map<String, Object> confirm,
    Optional<Batch> batch,
    Optional<Window> window,
    Optional<Brings> brings,
    Optional<Partial> partial,
    String patch,
    List<String> replaces,
    List<String> fields,
    Map<String, Object> vendor) {

  /**
   * An argument that one call takes only so many elements of.
   *
   * @param parameter its name
   * @param max elements a call
   * @param per arguments whose sizes multiply against {@code max}, e.g. metrics times resources;
   *     just the parameter itself for a plain batch
   */
  public record Batch(String parameter, int max, List<String> per) {}

  /**
   * An argument that picks records by kind and brings with it what these need.
   *
   * @param argument its name: an object of lists
   * @param operation a read that takes the same argument and tells what else belongs to it
   */
  public record Brings(String argument, String operation) {}

  /**
   * Where an answer of success tells what was refused, of many records that one call took.
   *
   * @param rows pointer to the list of rows within the answer; empty for the answer itself
   * @param state pointer into a row to its state; empty where each row is a refusal
   * @param failure the states that mean refused
   * @param target pointers, tried in order, to what a row is about: into the row, then into the
   *     element that was sent at its place
   * @param message pointers into a row to the vendor's words, tried in order; a row without a state
   *     is a refusal when it has any
   */
  public record Partial(
      String rows, String state, List<String> failure, List<String> target, List<String> message) {}

  /**
   * A window of time that one word may give. The word is an argument that is never sent.
   *
   * @param since the word: how far back the window reaches, or from when
   * @param start the argument for its beginning
   * @param end the argument for its end; now when nothing is said
   * @param step the argument for the spacing of points
   * @param steps tells the spacings to choose from
   */
  public record Window(String since, String start, String end, String step, Steps steps) {}

  /**
   * Where the spacings of points are told.
   *
   * @param operation a list of what has points
   * @param pass arguments that are handed on to it
   * @param at pointer into each of its records to the list of spacings
   * @param step pointer into each of those to the spacing, in milliseconds
   * @param kept pointer to how long points are kept so, in milliseconds
   */
  public record Steps(String operation, List<String> pass, String at, String step, String kept) {}
}
