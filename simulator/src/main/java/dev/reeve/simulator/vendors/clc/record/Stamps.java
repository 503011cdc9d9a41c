package dev.reeve.simulator.vendors.clc.record;

import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.state.Fields;
import dev.reeve.simulator.state.Values;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Dates as the vendor writes them, to the second, and who changed what. */
public final class Stamps {

  private Stamps() {}

  /** A time to the second. */
  public static String print(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** Now. */
  public static String now(Call call) {
    return print(call.state().clock().now());
  }

  /** Made now by the caller. */
  public static Map<String, Object> made(Call call) {
    return made(call.caller().name(), now(call));
  }

  /** Made then by somebody. */
  public static Map<String, Object> made(String who, String when) {
    return Fields.of("createdBy", who)
        .and("createdDate", when)
        .and("modifiedBy", who)
        .and("modifiedDate", when);
  }

  /** Notes on a record that the caller changed it now. */
  public static void changed(Call call, Map<String, Object> record) {
    Map<String, Object> info = Values.copy(Values.object(record.get("changeInfo")));
    info.put("modifiedBy", call.caller().name());
    info.put("modifiedDate", now(call));
    record.put("changeInfo", info);
  }
}
