package dev.reeve.run.plan;

import dev.reeve.json.Json;
import dev.reeve.json.JsonException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One write that a run would make; secrets are masked by a name of their own, so that equal ones
 * stay equal.
 *
 * @param number from 1, in the order of the script; the number in symbols such as <code>
 *     {plan:3.id}</code>
 * @param lane where it stands in the script: {@code /}, or the lane of a parallel block
 * @param call e.g. {@code pureport.networks.create}
 * @param profile under which it is sent
 * @param method of HTTP
 * @param address path and query below the vendor's base
 * @param body as text, or empty
 * @param effect {@code create}, {@code update}, {@code delete} or {@code action}
 * @param verdict what the checks say: {@code ok}, or why it would not be sent as it is
 * @param assumed whether the script had looked at something that is not known yet
 */
public record PlanEntry(
    int number,
    String lane,
    String call,
    String profile,
    String method,
    String address,
    String body,
    String effect,
    String verdict,
    boolean assumed) {

  /** Its vendor. */
  public String vendor() {
    return call.replaceAll("[. ].*", "");
  }

  /** The body as a JSON value, its text where it is none, null where there is none. */
  public @Nullable Object content() {
    try {
      return body.isEmpty() ? null : Json.parse(body);
    } catch (JsonException text) {
      return body;
    }
  }

  /** As a row of a table, and of the plan's file. */
  public Map<String, @Nullable Object> row() {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("n", number);
    row.put("call", call);
    row.put("effect", effect);
    row.put("address", method + " " + address);
    row.put("body", content());
    row.put("verdict", verdict + (assumed ? ", assumed" : ""));
    row.put("profile", profile);
    row.put("lane", lane);
    return row;
  }

  /** Whether both are the same write at the same place. */
  public boolean same(PlanEntry other) {
    return number == other.number
        && lane.equals(other.lane)
        && call.equals(other.call)
        && profile.equals(other.profile)
        && line().equals(other.line());
  }

  /** Call, address and body on one line. */
  public String line() {
    return call + " " + method + " " + address + (body.isEmpty() ? "" : " " + body);
  }

  PlanEntry renumbered(IntUnaryOperator numbers) {
    return new PlanEntry(
        numbers.applyAsInt(number),
        lane,
        call,
        profile,
        method,
        Symbol.renumbered(address, numbers),
        Symbol.renumbered(body, numbers),
        effect,
        verdict,
        assumed);
  }
}
