package dev.reeve.simulator.vendors.illumio.workload;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.illumio.object.Objects;
import dev.reeve.simulator.vendors.illumio.object.Writes;
import java.util.Map;

/** Pairing keys: made from a profile and never readable again. */
public final class Pairing {
  private static final int MOST_KEYS = 10_000;
  private static final int DIGITS = 81;

  private Pairing() {}

  /** {@code POST /pairing_profiles/N/pairing_key}; a disabled profile makes keys too. */
  public static Reply key(Call call) {
    Objects objects = Objects.of(call);
    String href = Objects.parent(Objects.href(call));
    Map<String, Object> profile = objects.get(href);
    long made = Values.number(profile.get("$keys"), 0) + 1;
    // The ceiling exists and its words are known; the number is ours.
    if (made > MOST_KEYS) {
      throw Writes.conflict("pairing_key_limit", "Pairing key hard limit reached.");
    }
    profile.put("$keys", made);
    profile.put("last_pairing_key_generated_at", objects.time());
    profile.put("last_pairing_key_generated_by", Writes.author(call.caller()));
    objects.put(profile);
    return Reply.json(201, Values.of("activation_code", call.state().ids().hex(DIGITS)));
  }
}
