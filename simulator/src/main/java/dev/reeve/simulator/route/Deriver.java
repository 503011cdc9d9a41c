package dev.reeve.simulator.route;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the document alone can say about a call: for vendors' own handlers to lean on. */
public interface Deriver extends Handler {

  /**
   * Refuses a call below a record that is not there, or whose body breaks the document.
   *
   * @throws ProblemException with everything that is wrong
   */
  void check(Call call);

  /**
   * Refuses a call whose body breaks the document.
   *
   * @throws ProblemException with everything that is wrong
   */
  void checkBody(Call call);

  /** A record as the call's answer shows it: complete by its schema, our own members left out. */
  @Nullable Object shown(Call call, Map<String, Object> record);
}
