package dev.reeve.simulator.vendors.illumio.object;

import dev.reeve.json.Json;
import dev.reeve.simulator.route.Reply;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Lists too long to be held as values: printed an element at a time. */
public final class Bulk {

  private Bulk() {}

  /** An answer with a list. */
  public static Reply reply(Stream<?> elements) {
    List<byte[]> printed = new ArrayList<>();
    int length = 2;
    Iterator<?> each = elements.iterator();
    while (each.hasNext()) {
      byte[] one = Json.bytes(each.next());
      printed.add(one);
      length += one.length + (each.hasNext() ? 1 : 0);
    }
    return new Reply(
        200, Map.of("Content-Type", "application/json"), null, joined(printed, length));
  }

  private static byte[] joined(List<byte[]> printed, int length) {
    byte[] all = new byte[length];
    all[0] = '[';
    int at = 1;
    for (byte[] one : printed) {
      if (at > 1) {
        all[at++] = ',';
      }
      System.arraycopy(one, 0, all, at, one.length);
      at += one.length;
    }
    all[at] = ']';
    return all;
  }
}
