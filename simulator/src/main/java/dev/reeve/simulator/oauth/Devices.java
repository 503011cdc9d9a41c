package dev.reeve.simulator.oauth;

import dev.reeve.simulator.route.Query;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Clock;
import dev.reeve.simulator.state.Values;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Devices that wait until somebody enters their code (RFC 8628). */
final class Devices {
  private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ";
  private static final Duration LIFE = Duration.ofMinutes(15);
  private static final Duration SLOWER = Duration.ofSeconds(5);

  private final SecureRandom random = new SecureRandom();
  private final Map<String, Device> waiting = new LinkedHashMap<>();

  /** One device; its life is of the simulator's clock, its patience of the world's. */
  private static final class Device {
    private final String client;
    private final String user;
    private final Instant end;
    private Duration interval = Duration.ofSeconds(1);
    private Instant last;
    private Optional<Boolean> allowed = Optional.empty();

    Device(String client, String user, Clock clock) {
      this.client = client;
      this.user = user;
      this.end = clock.now().plus(LIFE);
      this.last = clock.world();
    }
  }

  /** A new code (3.2). */
  synchronized Reply begin(String client, Clock clock, String page) {
    waiting.values().removeIf(each -> !clock.now().isBefore(each.end));
    byte[] secret = new byte[20];
    random.nextBytes(secret);
    String code = HexFormat.of().formatHex(secret);
    Device device = new Device(client, letters(4) + "-" + letters(4), clock);
    waiting.put(code, device);
    Map<String, Object> begun = Values.of("device_code", code, "user_code", device.user);
    begun.put("verification_uri", page);
    begun.put("verification_uri_complete", page + "?user_code=" + device.user);
    begun.put("expires_in", LIFE.toSeconds());
    begun.put("interval", device.interval.toSeconds());
    return Reply.json(200, begun).with("Cache-Control", "no-store");
  }

  private String letters(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  /** Somebody entered a code; whether there is such a one. */
  synchronized boolean decided(Query form, Clock clock) {
    String entered = letters(form.first("user_code").orElse(""));
    boolean allowed = !form.first("answer").orElse("allow").equals("deny");
    Optional<Device> device =
        waiting.values().stream()
            .filter(each -> letters(each.user).equals(entered))
            .filter(each -> each.allowed.isEmpty() && clock.now().isBefore(each.end))
            .findFirst();
    device.ifPresent(each -> each.allowed = Optional.of(allowed));
    return device.isPresent();
  }

  /** Case and dashes don't count (6.1). */
  private static String letters(String code) {
    return code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
  }

  /** Ends well when the code was allowed (3.5); a code is good for one token. */
  synchronized void granted(String code, String client, Clock clock) {
    Device device = waiting.get(code);
    if (device == null || !device.client.equals(client)) {
      throw new Refusal(400, "invalid_grant", "no such device code was given to that client");
    }
    if (!clock.now().isBefore(device.end)) {
      throw new Refusal(400, "expired_token", "nobody entered the code in time");
    }
    boolean hasty = clock.world().isBefore(device.last.plus(device.interval));
    device.last = clock.world();
    if (hasty) {
      device.interval = device.interval.plus(SLOWER);
      throw new Refusal(400, "slow_down", "asked within the interval");
    }
    if (device.allowed.isEmpty()) {
      throw new Refusal(400, "authorization_pending", "nobody entered the code yet");
    }
    waiting.remove(code);
    if (!device.allowed.get()) {
      throw new Refusal(400, "access_denied", "the login was denied");
    }
  }
}
