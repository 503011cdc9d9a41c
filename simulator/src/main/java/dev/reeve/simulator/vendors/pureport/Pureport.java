package dev.reeve.simulator.vendors.pureport;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.reeve.json.Json;
import dev.reeve.json.JsonException;
import dev.reeve.json.Yaml;
import dev.reeve.simulator.derive.Samples;
import dev.reeve.simulator.route.Call;
import dev.reeve.simulator.route.Handler;
import dev.reeve.simulator.route.Incoming;
import dev.reeve.simulator.route.Problem;
import dev.reeve.simulator.route.Reply;
import dev.reeve.simulator.route.Setup;
import dev.reeve.simulator.route.SimulatedVendor;
import dev.reeve.simulator.state.State;
import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.pureport.account.Accounts;
import dev.reeve.simulator.vendors.pureport.account.AuditLog;
import dev.reeve.simulator.vendors.pureport.account.Directory;
import dev.reeve.simulator.vendors.pureport.account.Limits;
import dev.reeve.simulator.vendors.pureport.account.Logins;
import dev.reeve.simulator.vendors.pureport.account.Notifications;
import dev.reeve.simulator.vendors.pureport.catalogue.Catalogue;
import dev.reeve.simulator.vendors.pureport.catalogue.Options;
import dev.reeve.simulator.vendors.pureport.fabric.Connections;
import dev.reeve.simulator.vendors.pureport.fabric.Gateways;
import dev.reeve.simulator.vendors.pureport.fabric.Metrics;
import dev.reeve.simulator.vendors.pureport.fabric.Networks;
import dev.reeve.simulator.vendors.pureport.fabric.Tasks;
import dev.reeve.simulator.vendors.pureport.record.Problems;
import dev.reeve.vendor.Answer;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Schema;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Pureport, a network fabric: what its document can't say. */
public final class Pureport implements SimulatedVendor {
  private static final Map<String, String> PREFIXES =
      Map.of(
          "pods",
          "pod-",
          "providerLinks",
          "pl-",
          "publicPeeringBlocks",
          "pubpeer-",
          "users",
          "user-");

  /** The vendor's document takes bodies of every media type here. */
  private static final Set<String> ANY_MEDIA =
      Set.of(
          "metrics.usageByConnection",
          "metrics.usageByConnectionAndTime",
          "notifications.setStatus",
          "users.update");

  private final Setup setup;
  private final Logins logins;

  /** A Pureport made with a set-up. */
  public Pureport(Setup setup) {
    this.setup = setup;
    this.logins = new Logins(setup.tokens());
  }

  @Override
  public String name() {
    return "pureport";
  }

  @Override
  public void seed(State state) {
    Estate.seed(state);
  }

  @Override
  public Map<String, Handler> handlers() {
    Map<String, Handler> handlers = new LinkedHashMap<>();
    handlers.put("auth.login", logins::login);
    handlers.put("auth.refresh", logins::refresh);
    handlers.put("spec.get", this::document);
    handlers.put("auditLog.list", AuditLog::list);
    handlers.put("options.list", Options::list);
    handlers.put("options.get", Options::get);
    handlers.put("options.isBackbone", call -> Reply.json(200, backbone(call)));
    handlers.put("userDomains.provider", Pureport::provider);
    handlers.putAll(Notifications.handlers());
    handlers.putAll(Accounts.handlers());
    handlers.putAll(Limits.handlers());
    handlers.putAll(Networks.handlers());
    handlers.putAll(Connections.handlers());
    handlers.putAll(Gateways.handlers());
    handlers.putAll(Tasks.handlers());
    handlers.putAll(Directory.handlers());
    handlers.putAll(Catalogue.handlers());
    handlers.putAll(Metrics.handlers());
    for (Operation operation : setup.vendor().operations().values()) {
      if (operation.effect().writes()) {
        Handler own = handlers.getOrDefault(operation.id(), Call::derived);
        handlers.put(operation.id(), AuditLog.kept(located(operation, own)));
      }
    }
    return handlers;
  }

  @Override
  public @Nullable Reply refuse(Call call) {
    Reply refused = logins.refuse(call);
    return refused == null && foreign(call)
        ? Problems.reply(Problem.of(Problem.Kind.MEDIA_TYPE, 415))
        : refused;
  }

  /** Whether a body comes as something else than JSON, where the vendor's document wants that. */
  private static boolean foreign(Call call) {
    String type = call.header("content-type").orElse("").toLowerCase(Locale.ROOT);
    return !type.isBlank()
        && !type.contains("json")
        && call.incoming().bytes().length > 0
        && !ANY_MEDIA.contains(call.operation().id());
  }

  /** Members that the document does not have are passed over. */
  @Override
  public Incoming understood(Operation operation, Incoming incoming) {
    return operation.body().map(body -> known(body.schema(), incoming)).orElse(incoming);
  }

  private Incoming known(Schema schema, Incoming incoming) {
    try {
      Samples samples = new Samples(setup.vendor().schemas(), Instant.EPOCH);
      return incoming.body(Json.bytes(samples.known(schema, Json.parse(incoming.bytes()))));
    } catch (JsonException noJson) {
      return incoming;
    }
  }

  @Override
  public Reply problem(Problem problem, Incoming incoming) {
    return Problems.reply(problem);
  }

  @Override
  public String identifier(Operation create, State state) {
    String collection = collection(create);
    SplittableRandom random = state.ids().random();
    String suffix = Long.toHexString(random.nextLong() | Long.MIN_VALUE);
    return PREFIXES.getOrDefault(collection, collection + "-") + suffix;
  }

  @Override
  public Map<String, Object> profile(String url) {
    return Values.of(
        "url",
        url,
        "key",
        Estate.KEY,
        "secret",
        setup.keys().source("pureport.secret", Estate.SECRET));
  }

  /** Tells the address of what was made, where the document says so. */
  private static Handler located(Operation operation, Handler handler) {
    Answer made = operation.answers().get("201");
    if (made == null || !made.headers().containsKey("Location")) {
      return handler;
    }
    return call -> {
      Reply reply = handler.handle(call);
      String path = Values.text(Values.object(reply.value()).get("href"));
      return reply.with("Location", call.incoming().origin() + path);
    };
  }

  private Reply document(Call call) {
    return Reply.json(200, setup.document().map(Pureport::given).orElseGet(Published::document));
  }

  private static Map<String, Object> given(byte[] file) {
    boolean json = new String(file, UTF_8).stripLeading().startsWith("{");
    return Values.object(json ? Json.parse(file) : Yaml.parse(new ByteArrayInputStream(file)));
  }

  private static Map<String, Object> backbone(Call call) {
    Map<String, Object> map = new LinkedHashMap<>();
    call.records("locations")
        .all()
        .forEach(
            each ->
                map.put(
                    Values.text(each.get("id")),
                    !Values.list(each.get("locationLinks")).isEmpty()));
    return map;
  }

  private static Reply provider(Call call) {
    String address = call.query("emailAddress").orElse("");
    if (!address.contains("@")) {
      throw Problems.missing("emailAddress");
    }
    return Problems.reply(Problem.notFound("No provider for " + address));
  }
}
