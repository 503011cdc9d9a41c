package dev.reeve.engine.isolation.broker;

import dev.reeve.engine.isolation.wire.Contexts;
import dev.reeve.engine.isolation.wire.Message;
import dev.reeve.errors.PolicyException;
import dev.reeve.value.Context;
import dev.reeve.value.Reach;
import dev.reeve.value.Reach.Rule;
import dev.reeve.vendor.Vendor;
import java.util.List;

/** Under which profile, and within which reach, an isolated script may call at all. */
final class Admission {
  private final String word;
  private final String profile;
  private final List<Rule> own;

  /**
   * The bounds of one script.
   *
   * @param word how it is run
   * @param profile the only one
   * @param own what its library declares
   */
  Admission(String word, String profile, List<Rule> own) {
    this.word = word;
    this.profile = profile;
    this.own = own;
  }

  String profile() {
    return profile;
  }

  /** Whether the reach names anything of a vendor. */
  boolean names(String vendor) {
    return own.stream().anyMatch(rule -> rule.vendor().equals("*") || rule.vendor().equals(vendor));
  }

  /** Refuses a vendor of which the reach names nothing, before anybody is logged in there. */
  Context within(Vendor vendor, Context context) {
    if (names(vendor.name())) {
      return context;
    }
    throw new PolicyException(
        vendor.name() + " is outside the script's reach.",
        "for " + vendor.name() + ", profile " + profile + ", in " + word,
        "Add it to the reach in reeve-library.toml, or call it from a script of your own.");
  }

  /** The context that a message tells of, within the bounds whatever it says. */
  Context context(Message message) {
    Context told = Contexts.in(message);
    if (!told.profile().equals(profile)) {
      throw refused("An isolated script has no profile but the one it was run with.");
    }
    if (!told.options().headers().isEmpty()) {
      // A header can change what a request does, e.g. X-HTTP-Method-Override.
      throw refused("An isolated script can't set headers.");
    }
    Reach reach = Reach.ALL.within(own);
    for (List<Rule> layer : told.reach().layers()) {
      reach = layer.equals(own) ? reach : reach.within(layer);
    }
    return told.withReach(reach);
  }

  /** The context of a value of ours, with the options, lane and line of the message. */
  Context of(Context value, Message message) {
    Context now = context(message);
    return value
        .withOptions(now.options())
        .withReach(now.reach())
        .inLane(now.lane())
        .at(now.line());
  }

  PolicyException refused(String what) {
    return new PolicyException(
        what, "for " + word, "Read it, and run it as yourself with --trust if it is to do that.");
  }
}
