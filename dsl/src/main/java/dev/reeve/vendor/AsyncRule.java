package dev.reeve.vendor;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How work goes on after an answer: {@code x-async}.
 *
 * @param shape where the job is found in the answer
 * @param poll the id of the operation that tells the state; empty for {@code UNTOLD}
 * @param handle tried in order: a JSON Pointer into the answer (into one row, for {@code JOBS}),
 *     {@code header:Location}, or {@code argument:NAME}, what the call was made with; a link is
 *     reduced to path and query
 * @param by the parameter or body member of the poll that takes the handle when it is no link;
 *     empty for its last path parameter. The poll's other parameters are those of the call
 * @param pattern a regular expression whose first group is the handle within the text found; empty
 *     for the whole
 * @param field JSON Pointer to the state in the poll's answer; <code>{name}</code> within it stands
 *     for the call's argument, <code>{handle}</code> for the handle, which then is sent nowhere
 * @param states which states there are
 * @param telling how the state is told where the text at {@code field} is not the state itself
 * @param target for {@code JOBS}: JSON Pointer to what a row is about, e.g. {@code /server}
 * @param result JSON Pointer into the last poll, or {@code answer:} and one into the first answer,
 *     to the link or identifier of what was made; or empty
 * @param timeoutMillis how long a wait lasts by default
 * @param everyMillis the pause between polls by default
 * @param then what is waited for after the job has ended well, e.g. the record's own state
 */
public record AsyncRule(
    Shape shape,
    String poll,
    List<String> handle,
    String by,
    String pattern,
    String field,
    States states,
    Telling telling,
    String target,
    String result,
    long timeoutMillis,
    long everyMillis,
    Optional<AsyncRule> then) {

  /** The same rule, its states told from another place. */
  public AsyncRule at(String otherField) {
    return with(otherField, states, telling);
  }

  /** The same rule with other states, told in another way. */
  public AsyncRule with(States otherStates, Telling otherTelling) {
    return with(field, otherStates, otherTelling);
  }

  private AsyncRule with(String otherField, States otherStates, Telling otherTelling) {
    return new AsyncRule(
        shape,
        poll,
        handle,
        by,
        pattern,
        otherField,
        otherStates,
        otherTelling,
        target,
        result,
        timeoutMillis,
        everyMillis,
        then);
  }

  /** Where the job is. */
  public enum Shape {
    /** The record itself has a state; poll it. */
    RECORD,
    /** One job that {@code handle} finds. */
    JOB,
    /** An array of jobs, one a target. */
    JOBS,
    /** A key that appears in a map when the work is done (PGO workflows). */
    KEY,
    /** The work goes on but nothing tells when it ends. */
    UNTOLD
  }

  /**
   * The states of a job or record.
   *
   * @param pending still going on; a state in none of the lists is pending too
   * @param success ended well
   * @param failure ended badly: the wait throws the vendor's words
   * @param person waits for a person: state to what the person must do
   * @param gone whether 404, or an answer in which the field finds nothing, is the good end
   * @param message pointers to the vendor's own words about a failure
   */
  public record States(
      List<String> pending,
      List<String> success,
      List<String> failure,
      Map<String, String> person,
      boolean gone,
      List<String> message) {

    /** The same with other states that are the good end. */
    public States endingIn(List<String> others) {
      return new States(pending, others, failure, person, gone, message);
    }
  }

  /**
   * How a state is told where the text found is not the state itself.
   *
   * @param state a regular expression whose first group is the state within the text found; empty
   *     for the whole
   * @param since pointer into the call's answer, or {@code header:Date}, to the time from which on
   *     things count: what is found are times, and one that is no earlier is the good end; empty
   *     where states are found
   * @param ends argument to the states that alone are the good end of a call that had it as true
   */
  public record Telling(String state, String since, Map<String, List<String>> ends) {
    /** The text found is the state. */
    public static final Telling PLAIN = new Telling("", "", Map.of());
  }
}
