package dev.reeve.openapi.added;

import dev.reeve.json.Json;
import dev.reeve.vendor.Vendor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What decides where a user's credentials go: accepted when a vendor is added, and anew when an
 * update changes it.
 *
 * @param servers base addresses; a mere path where only a profile knows the host
 * @param login addresses that give tokens
 * @param scheme how requests are authenticated, e.g. {@code bearer}, {@code api-key in header
 *     X-Key}
 */
public record Terms(List<String> servers, List<String> login, String scheme) {
  private static final List<String> ADDRESSES =
      List.of("tokenUrl", "refreshUrl", "deviceAuthorizationUrl", "discovery");

  /** The flow of OAuth 2 that goes without saying. */
  private static final String PLAIN = "clientCredentials";

  /** The terms of a vendor. */
  static Terms of(Vendor vendor) {
    Map<String, Object> settings = vendor.auth().settings();
    String key = settings.containsKey("in") ? " in " + settings.get("in") : "";
    String name = settings.containsKey("name") ? " " + settings.get("name") : "";
    String flow = String.valueOf(settings.getOrDefault("flow", PLAIN));
    String by = flow.equals(PLAIN) ? "" : " by " + flow;
    // what is signed for another audience opens another door
    String audience = settings.containsKey("audience") ? " for " + settings.get("audience") : "";
    return new Terms(
        vendor.services().stream().map(Vendor.Service::url).toList(),
        ADDRESSES.stream()
            .filter(settings::containsKey)
            .map(each -> "" + settings.get(each))
            .toList(),
        vendor.auth().scheme() + key + name + by + audience);
  }

  static Terms read(@Nullable Object kept) {
    return new Terms(
        texts(Json.at(kept, "/servers")),
        texts(Json.at(kept, "/login")),
        String.valueOf(Json.at(kept, "/scheme")));
  }

  private static List<String> texts(@Nullable Object list) {
    return list instanceof List<?> all ? all.stream().map(String::valueOf).toList() : List.of();
  }

  Map<String, Object> written() {
    Map<String, Object> written = new LinkedHashMap<>();
    written.put("servers", servers);
    written.put("login", login);
    written.put("scheme", scheme);
    return written;
  }

  /** A line for each: {@code server https://api.acme.com}. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    servers.stream().filter(each -> !each.isEmpty()).forEach(each -> lines.add("server  " + each));
    login.forEach(each -> lines.add("login   " + each));
    lines.add("scheme  " + scheme);
    return lines;
  }

  /** What these terms take away from others ({@code -}) and add to them ({@code +}). */
  public List<String> changes(Terms before) {
    List<String> gone = new ArrayList<>(before.lines());
    gone.removeAll(lines());
    List<String> come = new ArrayList<>(lines());
    come.removeAll(before.lines());
    return Stream.concat(
            gone.stream().map(each -> "- " + each), come.stream().map(each -> "+ " + each))
        .toList();
  }
}
