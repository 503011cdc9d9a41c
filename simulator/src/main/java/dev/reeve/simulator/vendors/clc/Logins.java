package dev.reeve.simulator.vendors.clc;

import dev.reeve.simulator.access.Caller;
import dev.reeve.simulator.access.Tokens;
import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.state.Fields;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.clc.record.Owners;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** User name and password for a token of two weeks; wrong ones give 400. */
final class Logins {
  private static final Duration LIFE = Duration.ofDays(14);
  private static final String WRONG =
      "We didn't recognize the username or password you entered. Please try again.";

  private final Tokens tokens;

  Logins(Tokens tokens) {
    this.tokens = tokens;
  }

  Reply login(Call call) {
    Map<String, Object> sent = call.object();
    String name = Values.text(sent.get("username"));
    Optional<Map<String, Object>> user = call.records("users").find(Owners.lower(name));
    String password = Values.text(sent.get("password"));
    if (user.isEmpty() || !password.equals(user.get().get("password"))) {
      return Reply.json(400, Values.of("message", WRONG));
    }
    String token = tokens.issue(call.state(), Map.of("user", Owners.lower(name)), LIFE);
    return Reply.json(
            200,
            Fields.of("userName", name)
                .and("accountAlias", user.get().get("accountAlias"))
                .and("locationAlias", user.get().get("locationAlias"))
                .and("roles", user.get().get("roles"))
                .and("bearerToken", token))
        .with("Cache-Control", "no-cache")
        .with("Pragma", "no-cache")
        .with("Expires", "-1");
  }

  /** Refuses a call without exactly one good token, of a foreign account, or that may only read. */
  @Nullable Reply refuse(Call call) {
    if (call.operation().id().equals("authentication.login")) {
      return null;
    }
    String header = call.header("authorization").orElse("");
    boolean bearer = header.regionMatches(true, 0, "Bearer ", 0, 7);
    Tokens.Read read = tokens.read(call.state(), bearer ? header.substring(7) : "");
    if (read.verdict() != Tokens.Verdict.VALID) {
      return ClcProblems.reply(Problem.of(Problem.Kind.WRONG_CREDENTIALS, 401), call.incoming());
    }
    String name = Values.text(read.claims().get("user"));
    Map<String, Object> user = call.records("users").find(name).orElse(Map.of());
    boolean reader = Boolean.TRUE.equals(user.get("readOnly"));
    Caller caller = reader ? Caller.reader(name) : Caller.admin(name);
    call.caller(caller.with(Map.of("accountAlias", Values.text(user.get("accountAlias")))));
    boolean writes = call.operation().effect().writes();
    if ((reader && writes) || !call.records("accounts").has(Owners.alias(call))) {
      return ClcProblems.reply(Problem.of(Problem.Kind.FORBIDDEN, 403), call.incoming());
    }
    return null;
  }
}
