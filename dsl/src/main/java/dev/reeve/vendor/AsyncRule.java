package dev.reeve.vendor;

import java.util.List;
import java.util.Map;

/**
 * How work goes on after an answer: {@code x-async}.
 *
 * @param shape where the job is found in the answer
 * @param poll the id of the operation that tells the state
 * @param handle pointers into the answer or {@code header:Location}, tried in order, that name the
 *     job or record to poll; a link is reduced to path and query
 * @param field JSON Pointer to the state in the poll's answer
 * @param states which states there are
 * @param result pointer to the result's link or id in the last poll, or empty
 * @param timeoutMillis how long a wait lasts by default
 * @param everyMillis the pause between polls by default
 */
public record AsyncRule(
    Shape shape,
    String poll,
    List<String> handle,
    String field,
    States states,
    String result,
    long timeoutMillis,
    long everyMillis) {

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
   * @param gone whether 404 is the good end (after a delete)
   * @param message pointers to the vendor's own words about a failure
   */
  public record States(
      List<String> pending,
      List<String> success,
      List<String> failure,
      Map<String, String> person,
      boolean gone,
      List<String> message) {}
}
