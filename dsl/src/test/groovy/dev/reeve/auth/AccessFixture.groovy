package dev.reeve.auth

import dev.reeve.auth.login.Login
import dev.reeve.auth.login.Person
import dev.reeve.auth.token.TokenCache
import dev.reeve.http.Answer
import dev.reeve.http.Door
import dev.reeve.http.Headers
import dev.reeve.http.Invocation
import dev.reeve.http.Request
import dev.reeve.http.Running
import dev.reeve.http.transport.Transport
import dev.reeve.json.Json
import dev.reeve.openapi.CompiledVendors
import dev.reeve.profile.Folders
import dev.reeve.profile.OwnerOnly
import dev.reeve.profile.Profile
import dev.reeve.profile.Profiles
import dev.reeve.profile.file.ProfileFiles
import dev.reeve.profile.source.Prompt
import dev.reeve.profile.source.SecretReader
import dev.reeve.profile.source.Surroundings
import dev.reeve.profile.source.TlsReader
import dev.reeve.profile.source.VaultEntries
import dev.reeve.profile.vault.StateKey
import dev.reeve.secret.Redactor
import dev.reeve.testing.VirtualPause
import dev.reeve.value.Context
import dev.reeve.vendor.Vendor
import java.nio.file.Path
import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.ZoneId
import java.time.ZoneOffset
import java.util.concurrent.ConcurrentHashMap
import java.util.function.Function

/** One session's access over real files and sockets; the clock stands until it is moved. */
final class AccessFixture implements AutoCloseable {
  private static final Map<String, Vendor> VENDORS = new ConcurrentHashMap<>()

  static final class MovedClock extends Clock {
    volatile Instant now = Instant.parse('2026-01-01T00:00:00Z')
    ZoneId zone = ZoneOffset.UTC

    @Override
    Clock withZone(ZoneId other) {
      this
    }

    @Override
    Instant instant() {
      now
    }
  }

  final Folders folders
  final Redactor redactor = new Redactor()
  final List<String> warnings = []
  final VirtualPause pause = new VirtualPause()
  final List<Person.Visit> visits = []
  boolean attended
  private final Person person = new Person() {
    @Override
    boolean there() {
      attended
    }

    @Override
    void visit(Person.Visit visit) {
      visits << visit
    }
  }
  final MovedClock clock
  final Access access
  final ProfileEndpoints endpoints
  private final Transport transport = new Transport([:], Transport.Limits.USUAL)
  private final Door door

  AccessFixture(Path home, Map<String, String> environment = [:], MovedClock clock = new MovedClock(),
      VaultEntries vault = null, Prompt prompt = Prompt.NOBODY) {
    this.clock = clock
    folders = Folders.of([:], home)
    def files = new ProfileFiles(folders, environment, home, { throw it })
    def all = new Profiles([files], environment)
    Function<Context, Profile> profiles = { Context context ->
      context.profile() == 'default' ? all.byDefault() : all.named(context.profile())
    }
    def secrets = new SecretReader(new Surroundings(
        folders, environment, vault, prompt, redactor, { warnings << it }, clock, Duration.ofSeconds(9)))
    endpoints = new ProfileEndpoints(profiles, new TlsReader(secrets), { warnings << it })
    def wire = transport.under(new Running())
    def cache = new TokenCache(folders.state().resolve('tokens'), StateKey.sealer(folders))
    access = new Access(profiles, secrets, cache, new Login.Way(new Door([wire]), endpoints, redactor, pause, person), clock)
    door = new Door([new Authenticate(access), wire])
  }

  static void profiles(Path home, String text) {
    OwnerOnly.write(Folders.of([:], home).profiles(), text.stripIndent().bytes)
  }

  static Vendor vendor(String name) {
    VENDORS.computeIfAbsent(name) { CompiledVendors.load(it) }
  }

  /** From now on that is the vendor of its name. */
  static void know(Vendor own) {
    VENDORS[own.name()] = own
  }

  Answer call(String vendorName, String operation, String path, Map body) {
    call(vendorName, operation, path, 'prod', new Request.Payload('application/json', Json.bytes(body)))
  }

  Answer call(String vendorName, String operation, String path, String profile = 'prod', Request.Payload payload = null) {
    def vendor = vendor(vendorName)
    def context = Context.of(profile)
    def endpoint = endpoints.of(context, vendor, vendor.operations()[operation].service())
    def invocation = new Invocation(vendor, Optional.of(vendor.operations()[operation]), [:], context, endpoint, false)
    door.send(new Request(vendor.operations()[operation].method(), URI.create("${endpoint.base()}${path}"), Headers.NONE, payload, invocation))
  }

  Optional<String> fact(String vendorName, String pointer) {
    access.fact(Context.of('prod'), vendor(vendorName), pointer)
  }

  Identity login(String vendorName) {
    access.login(Context.of('prod'), vendor(vendorName))
  }

  Identity whoAmI(String vendorName, String profile = 'prod') {
    access.whoAmI(Context.of(profile), vendor(vendorName))
  }

  @Override
  void close() {
    transport.close()
  }
}
