package dev.reeve.simulator.vendors.pureport.account;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.ProblemException;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;

/** Whose records a key may see: its account's and those of accounts below. */
public final class Visibility {

  private Visibility() {}

  /**
   * Hides a record of a foreign account.
   *
   * @throws ProblemException as if there were none
   */
  public static void check(Call call, String account, String what) {
    String own = Values.text(call.caller().facts().get("account"));
    if (!Accounts.within(call.state(), account, own)) {
      throw new ProblemException(Problem.notFound("No " + what));
    }
  }

  /** The name of a record, for a link's title. */
  public static String title(State state, String collection, String id) {
    return state
        .records(collection)
        .find(id)
        .map(found -> Values.text(found.get("name")))
        .orElse("");
  }
}
