package dev.reeve.engine.assembly;

import dev.reeve.auth.Access;
import dev.reeve.auth.Authenticate;
import dev.reeve.auth.Identity;
import dev.reeve.auth.ProfileEndpoints;
import dev.reeve.auth.VendorShapes;
import dev.reeve.auth.login.Login;
import dev.reeve.call.Caller;
import dev.reeve.call.ScopeValues;
import dev.reeve.call.job.Progress;
import dev.reeve.engine.attend.Attendant;
import dev.reeve.engine.attend.Exchanged;
import dev.reeve.engine.attend.SessionOptions;
import dev.reeve.engine.isolation.Cell;
import dev.reeve.engine.keeping.Keeping;
import dev.reeve.engine.keeping.Tapes;
import dev.reeve.errors.ExitCategory;
import dev.reeve.errors.ReeveException;
import dev.reeve.http.Door;
import dev.reeve.http.Endpoints;
import dev.reeve.http.Pause;
import dev.reeve.http.Running;
import dev.reeve.http.chain.DescribeRequest;
import dev.reeve.http.chain.DoorBuilder;
import dev.reeve.http.chain.ExchangeLog;
import dev.reeve.http.chain.GuardCheck;
import dev.reeve.http.chain.LogLevel;
import dev.reeve.http.chain.Retry;
import dev.reeve.journal.Outside;
import dev.reeve.journal.mask.PlaceMasking;
import dev.reeve.profile.Place;
import dev.reeve.profile.Profile;
import dev.reeve.profile.SecretSource;
import dev.reeve.profile.source.SecretReader;
import dev.reeve.profile.source.SecretUse;
import dev.reeve.profile.source.Surroundings;
import dev.reeve.profile.source.TlsReader;
import dev.reeve.profile.vault.Unlock;
import dev.reeve.profile.vault.Vault;
import dev.reeve.run.DocumentSettler;
import dev.reeve.secret.Redactor;
import dev.reeve.secret.Secret;
import dev.reeve.value.Chart;
import dev.reeve.value.Context;
import dev.reeve.vendor.ScopeRule;
import dev.reeve.vendor.Vendor;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** What one session is made of; the door is built when the first call is made. */
public final class SessionParts {
  private final EngineParts engine;
  private final SessionOptions options;
  private final SessionProfiles profiles;
  private final Vault vault;
  private final SecretReader secrets;
  private final PlaceMasking masking;
  private final Running running = new Running();
  private final SeenNames names = new SeenNames();
  private final ExchangeLog log;
  private final Answered answered;
  private final Keeping keeping;
  private @Nullable Caller caller;
  private @Nullable Access access;
  private @Nullable Knock knock;

  /** A session's parts; {@code keeping} says what is kept of its exchanges. */
  public SessionParts(EngineParts engine, SessionOptions options, Keeping keeping) {
    this.engine = engine;
    this.keeping = Tapes.over(keeping, options.tape(), engine.redactor(), engine.version());
    this.options = options;
    this.profiles = new SessionProfiles(engine.profiles(), VendorShapes::of, this.keeping);
    this.masking = new PlaceMasking(engine.redactor());
    this.log =
        new ExchangeLog(LogLevel.valueOf(options.detail().name()), masking, attendant()::exchange);
    this.vault =
        new Vault(
            engine.folders(), Unlock.of(engine.environment(), engine.folders(), attendant()::ask));
    this.answered = new Answered(log, this::met);
    this.secrets =
        new SecretReader(
            new Surroundings(
                engine.folders(),
                engine.environment(),
                vault,
                attendant()::ask,
                engine.redactor(),
                attendant()::warn,
                Clock.systemUTC(),
                Surroundings.EXEC_TIMEOUT));
  }

  /** Takes note of the session, so that the engine can stop it. */
  public void began(EngineParts.Stop stop) {
    engine.began(stop);
  }

  /** The session has ended. */
  public void ended(EngineParts.Stop stop) {
    engine.ended(stop);
    keeping.close();
  }

  /** Who attends it. */
  public Attendant attendant() {
    return options.attendant();
  }

  /** The vendors there are. */
  public Catalog catalog() {
    return engine.catalog();
  }

  /** Where a script of that name runs apart; empty for one that runs in this process. */
  public Optional<Cell> cell(String script) {
    return engine.isolation().cell(script);
  }

  /** The profiles as it sees them. */
  public SessionProfiles profiles() {
    return profiles;
  }

  SeenNames names() {
    return names;
  }

  /** What goes on and can be cancelled. */
  public Running running() {
    return running;
  }

  Vault vault() {
    return vault;
  }

  /** Knows its secrets. */
  public Redactor redactor() {
    return engine.redactor();
  }

  /** The secret of that name, if there is one. */
  Optional<Secret> secret(String name) {
    return keeping.secret(name, () -> vault().get(name));
  }

  String masked(String text) {
    return masking.text(text);
  }

  /** The vendor as a profile sees it: with its operator document where the profile says so. */
  public Vendor vendor(String name, String profile) {
    Vendor plain = catalog().vendor(name, false);
    return profiles.settings(profile, plain).operator() ? catalog().vendor(name, true) : plain;
  }

  /** The secret that a source such as {@code env:NAME} gives, for an option of a script. */
  public Secret secretFrom(String source) {
    return keeping.secret(source, () -> Optional.of(read(source))).orElseGet(() -> read(source));
  }

  private Secret read(String source) {
    Place place = new Place("the command line", 0, Path.of("").toAbsolutePath());
    return secrets.read(
        SecretSource.parse(source, place), new SecretUse("option", "the script", true));
  }

  /** The last exchanges, newest last, secrets masked. */
  public List<Exchanged> exchanges() {
    return log.recent().stream()
        .map(
            each ->
                new Exchanged(
                    each.name(),
                    each.method(),
                    each.uri(),
                    each.headers(),
                    each.mediaType(),
                    each.body(),
                    each.status(),
                    each.credential()))
        .toList();
  }

  /** Whether a vendor has answered under that profile: a further read asks nobody for anything. */
  boolean answered(String profile, String vendor) {
    return answered.by(profile, vendor);
  }

  Optional<String> run() {
    return keeping.run();
  }

  /** When the run began, in whichever process; else now. */
  public Instant started() {
    return options
        .applying()
        .map(step -> step.fixed().started())
        .orElseGet(() -> keeping.started());
  }

  /** What is wrong with the credential of a vendor; nothing where only a call can tell. */
  Optional<ReeveException> credentialFault(Context context, String vendor) {
    if (!keeping.live()) {
      return Optional.empty();
    }
    try {
      access().prepare(context, vendor(vendor, context.profile()));
      return Optional.empty();
    } catch (ReeveException fault) {
      return Optional.of(fault).filter(each -> each.category() == ExitCategory.CREDENTIALS);
    }
  }

  /** Whether nothing outside may be changed. */
  boolean dry() {
    return keeping.dry();
  }

  /** The script drew a chart. */
  void drawn(Chart chart) {
    keeping.drawn(chart);
  }

  /** Takes note of what must be the same in all processes of a run. */
  void fact(String name, String value) {
    keeping.fact(name, value);
  }

  Outside outside() {
    return options
        .applying()
        .map(step -> step.fixed().over(keeping.outside()))
        .orElseGet(keeping::outside);
  }

  /** The clock of the script's own {@code sleep}. */
  Pause sleeping() {
    return keeping.sleeping(engine.pause(running));
  }

  /** A vendor answered for the first time: who one is to it must not change within a run. */
  private void met(Context context, Vendor vendor) {
    keeping.fact("the document of " + vendor.name(), catalog().digest(vendor.name()));
    keeping.fact(
        "the login of " + vendor.name() + ", profile " + context.profile(),
        who(access().whoAmI(context, vendor), vendor));
  }

  /** What a login told besides may differ each time: times, tokens, quotas. */
  private static String who(Identity identity, Vendor vendor) {
    Map<String, String> told = new TreeMap<>(identity.credentials());
    vendor.scopes().stream()
        .filter(rule -> rule.stale().isEmpty())
        .map(ScopeRule::credential)
        .filter(identity.facts()::containsKey)
        .forEach(pointer -> told.put(pointer, identity.facts().get(pointer)));
    return identity.scheme() + " " + identity.url() + " " + told;
  }

  /** Calls operations; the door is built by the first use. */
  public synchronized Caller caller() {
    if (caller == null) {
      build();
    }
    return Objects.requireNonNull(caller);
  }

  /** Who one is to the vendors. */
  public synchronized Access access() {
    if (access == null) {
      build();
    }
    return Objects.requireNonNull(access);
  }

  /** Tells whether vendors can be reached. */
  public synchronized Knock knock() {
    if (knock == null) {
      build();
    }
    return Objects.requireNonNull(knock);
  }

  private void build() {
    Attended attended = new Attended(attendant(), masking, names);
    Pause pause = engine.pause(running);
    ProfileEndpoints endpoints =
        new ProfileEndpoints(
            this::profile, new TlsReader(secrets), attendant()::warn, engine.authorities());
    DoorBuilder.Steps steps =
        new DoorBuilder.Steps(
            new DescribeRequest(engine.version()),
            new GuardCheck(profiles, confirmation(attended), options.maxWrites()),
            new Retry(pause, () -> ThreadLocalRandom.current().nextDouble(), attended),
            engine.rateLimiter().under(pause, attended),
            answered,
            engine.transport().under(running));
    Login.Way way =
        new Login.Way(
            new DoorBuilder(steps).credentialDoor(), endpoints, engine.redactor(), pause, attended);
    Access own = new Access(this::profile, secrets, engine.tokens(), way, Clock.systemUTC());
    Outer outer =
        new Outer(endpoints, new ProfileScopes(profiles, keeping.identities(own)), attended);
    DoorBuilder plain = new DoorBuilder(steps).authenticate(new Authenticate(own));
    Caller unkept = caller(plain.door(), outer, pause);
    DoorBuilder kept = new DoorBuilder(steps).authenticate(new Authenticate(own));
    keeping.join(kept, profiles, new DocumentSettler(unkept, pause));
    options.applying().ifPresent(kept::plan);
    access = own;
    knock = new Knock(way.door(), endpoints);
    caller = caller(kept.door(), outer, keeping.pause(pause));
  }

  private record Outer(Endpoints endpoints, ScopeValues scopes, Progress progress) {}

  private Caller caller(Door door, Outer outer, Pause pause) {
    return new Caller(
        new dev.reeve.call.Outside(
            door, outer.endpoints(), masking, outer.scopes(), pause, outer.progress()));
  }

  private Profile profile(Context context) {
    return profiles.profile(context.profile());
  }

  private Optional<dev.reeve.http.Confirmation> confirmation(Attended attended) {
    if (options.confirmed() || options.applying().isPresent()) {
      return Optional.of(request -> true);
    }
    return attendant().present() ? Optional.of(attended) : Optional.empty();
  }
}
