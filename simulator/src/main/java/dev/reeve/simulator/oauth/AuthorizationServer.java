package dev.reeve.simulator.oauth;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.reeve.simulator.access.Tokens;
import dev.reeve.simulator.route.Incoming;
import dev.reeve.simulator.route.Query;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.route.Setup;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import dev.reeve.vendor.AuthRule;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers the addresses of a document's OAuth 2 flow, and knows its tokens again. */
public final class AuthorizationServer {
  /** Where a person enters a code. */
  private static final String PAGE = "/reeve/device";

  private static final String CLIENT = "reeve";
  private static final Duration ACCESS = Duration.ofHours(1);
  private static final Duration REFRESH = Duration.ofDays(30);
  private static final String JWT = "urn:ietf:params:oauth:token-type:jwt";

  private final String name;
  private final Setup setup;
  private final Devices devices = new Devices();

  /** The server of a vendor. */
  public AuthorizationServer(String name, Setup setup) {
    this.name = name;
    this.setup = setup;
  }

  private AuthRule rule() {
    return setup.vendor().auth();
  }

  private Flow flow() {
    return Flow.of(String.valueOf(rule().settings().get("flow")));
  }

  /** What the profile holds, besides the address. */
  public Map<String, Object> profile(String secret) {
    Map<String, Object> table = new LinkedHashMap<>();
    Flow flow = flow();
    if (!flow.signed() || flow == Flow.ASSERTION) {
      table.put("clientId", CLIENT);
    } else if (!rule().settings().containsKey("issuer")) {
      table.put("issuer", CLIENT);
    }
    if (flow == Flow.CLIENT) {
      table.put("clientSecret", secret);
    }
    if (flow.signed()) {
      setup.keys().rsa(key());
      table.put("privateKey", "file:" + setup.keys().file(key() + ".key"));
    }
    return table;
  }

  private String key() {
    return name + "-client";
  }

  /** Whether a token is one of its own and in force. */
  public Tokens.Verdict judged(String token, State state) {
    Tokens.Read read = setup.tokens().read(state, token);
    boolean access = "access".equals(read.claims().get("use"));
    return read.verdict() == Tokens.Verdict.VALID && !access
        ? Tokens.Verdict.INVALID
        : read.verdict();
  }

  /** The answer to a request at one of its addresses; null for any other. */
  public @Nullable Reply answer(Incoming incoming, State state) {
    boolean post = incoming.method().equals("POST");
    try {
      if (flow() == Flow.DEVICE && incoming.path().equals(PAGE)) {
        return new DevicePage(devices, state.clock()).answer(incoming);
      }
      if (post && flow() == Flow.DEVICE && at("deviceAuthorizationUrl", incoming)) {
        return devices.begin(client(incoming), state.clock(), incoming.origin() + PAGE);
      }
      return post && (at("tokenUrl", incoming) || at("refreshUrl", incoming))
          ? granted(incoming, form(incoming), state)
          : null;
    } catch (Refusal refused) {
      return refused.reply();
    }
  }

  private boolean at(String word, Incoming incoming) {
    Object address = rule().settings().getOrDefault(word, word.equals("tokenUrl") ? "/token" : "");
    return incoming.path().equals(URI.create(String.valueOf(address)).getPath());
  }

  private static Query form(Incoming incoming) {
    return Query.parse(new String(incoming.bytes(), UTF_8).strip());
  }

  private Reply granted(Incoming incoming, Query form, State state) {
    String grant = wanted(form, "grant_type");
    Flow flow = flow();
    if (!flow.takes(grant)) {
      throw new Refusal(400, "unsupported_grant_type", "not taken here: " + grant);
    }
    switch (flow) {
      case CLIENT -> client(incoming);
      case ASSERTION -> {
        String token = wanted(form, "client_assertion");
        judge(token, incoming, state, 401, "invalid_client");
        if (!Assertions.isFrom(token, form.first("client_id").orElse(CLIENT))) {
          throw new Refusal(401, "invalid_client", "iss and sub are not the client");
        }
      }
      case BEARER -> judge(wanted(form, "assertion"), incoming, state, 400, "invalid_grant");
      case EXCHANGE -> {
        if (!wanted(form, "subject_token_type").equals(JWT)) {
          throw new Refusal(400, "invalid_request", "only JWTs are exchanged here");
        }
        judge(wanted(form, "subject_token"), incoming, state, 400, "invalid_request");
      }
      case DEVICE -> device(incoming, form, state, grant);
    }
    return Reply.json(200, tokens(flow, state)).with("Cache-Control", "no-store");
  }

  private void device(Incoming incoming, Query form, State state, String grant) {
    String client = client(incoming);
    if (!grant.equals("refresh_token")) {
      devices.granted(wanted(form, "device_code"), client, state.clock());
      return;
    }
    Tokens.Read read = setup.tokens().read(state, wanted(form, "refresh_token"));
    if (read.verdict() != Tokens.Verdict.VALID || !"refresh".equals(read.claims().get("use"))) {
      throw new Refusal(400, "invalid_grant", "the refresh token is over");
    }
  }

  private void judge(String token, Incoming incoming, State state, int status, String error) {
    Object named = rule().settings().get("audience");
    String own = incoming.origin() + incoming.path();
    Assertions judge =
        new Assertions(
            setup.keys().rsa(key()).getPublic(),
            named == null ? List.of(own) : List.of(String.valueOf(named), own));
    String fault = judge.fault(token, state.clock().world());
    if (fault != null) {
      throw new Refusal(status, error, fault);
    }
  }

  private Map<String, Object> tokens(Flow flow, State state) {
    Map<String, Object> tokens =
        Values.of(
            "access_token", setup.tokens().issue(state, Map.of("use", "access"), ACCESS),
            "token_type", "Bearer",
            "expires_in", ACCESS.toSeconds());
    if (flow == Flow.DEVICE) {
      tokens.put("refresh_token", setup.tokens().issue(state, Map.of("use", "refresh"), REFRESH));
    }
    if (flow == Flow.EXCHANGE) {
      tokens.put("issued_token_type", "urn:ietf:params:oauth:token-type:access_token");
    }
    return tokens;
  }

  private static String wanted(Query form, String field) {
    return form.first(field)
        .filter(text -> !text.isEmpty())
        .orElseThrow(() -> new Refusal(400, "invalid_request", "there is no " + field));
  }

  /** The client, by HTTP Basic or by its name (RFC 6749, 2.3.1 and 3.2.1); any will do. */
  private static String client(Incoming incoming) {
    Optional<String> basic =
        incoming
            .header("authorization")
            .filter(text -> text.startsWith("Basic "))
            .map(text -> text.substring("Basic ".length()));
    return basic
        .map(AuthorizationServer::user)
        .or(() -> form(incoming).first("client_id"))
        .filter(name -> !name.isEmpty())
        .orElseThrow(() -> new Refusal(401, "invalid_client", "there is no client"));
  }

  private static String user(String basic) {
    try {
      return new String(Base64.getDecoder().decode(basic), UTF_8).split(":", 2)[0];
    } catch (IllegalArgumentException noBase64) {
      return "";
    }
  }
}
