package dev.reeve.simulator.vendors.pure1.identity;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many calls an organization has made in this second and this minute of the simulator's clock.
 */
public final class RateWindow {
  private static final int PER_SECOND = 100;
  private static final int PER_MINUTE = 2000;

  private long second;
  private long minute;
  private int inSecond;
  private int inMinute;

  /**
   * Counts one call.
   *
   * @param millis the simulator's time, milliseconds since 1970
   * @return false when the call is over the limit
   */
  public synchronized boolean take(long millis) {
    turn(millis);
    if (inSecond >= PER_SECOND || inMinute >= PER_MINUTE) {
      return false;
    }
    inSecond++;
    inMinute++;
    return true;
  }

  /** The headers that tell what is left. */
  public synchronized Map<String, String> headers(long millis) {
    turn(millis);
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("X-RateLimit-Limit-second", String.valueOf(PER_SECOND));
    headers.put("X-RateLimit-Limit-minute", String.valueOf(PER_MINUTE));
    headers.put("X-RateLimit-Remaining-second", String.valueOf(PER_SECOND - inSecond));
    headers.put("X-RateLimit-Remaining-minute", String.valueOf(PER_MINUTE - inMinute));
    return headers;
  }

  private void turn(long millis) {
    if (millis / 1000 != second) {
      second = millis / 1000;
      inSecond = 0;
    }
    if (millis / 60_000 != minute) {
      minute = millis / 60_000;
      inMinute = 0;
    }
  }
}
