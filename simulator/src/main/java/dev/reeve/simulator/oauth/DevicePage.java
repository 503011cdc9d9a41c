package dev.reeve.simulator.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.reeve.simulator.route.Incoming;
import dev.reeve.simulator.route.Query;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Clock;

/**
 * The page at which a person enters a code: {@code GET} shows it, {@code POST} of {@code user_code}
 * allows, and of {@code answer=deny} too denies.
 */
record DevicePage(Devices devices, Clock clock) {

  Reply answer(Incoming incoming) {
    if (!incoming.method().equals("POST")) {
      String code = incoming.query().first("user_code").orElse("").replaceAll("[^A-Za-z-]", "");
      return page(
          200,
          "<form method=\"post\"><input name=\"user_code\" value=\""
              + code
              + "\"> <button name=\"answer\" value=\"allow\">Allow</button>"
              + " <button name=\"answer\" value=\"deny\">Deny</button></form>");
    }
    Query form = Query.parse(new String(incoming.bytes(), UTF_8).strip());
    return devices.decided(form, clock)
        ? page(200, "<p>Done. The login goes on by itself.</p>")
        : page(400, "<p>No login waits for that code.</p>");
  }

  private static Reply page(int status, String body) {
    return Reply.text(
        status,
        "text/html;charset=utf-8",
        "<!doctype html><title>Reeve simulator</title><h1>Log in a device</h1>" + body + "\n");
  }
}
