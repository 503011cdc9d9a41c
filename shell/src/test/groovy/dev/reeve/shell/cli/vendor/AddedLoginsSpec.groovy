package dev.reeve.shell.cli.vendor

import dev.reeve.json.Json
import dev.reeve.shell.cli.Main
import dev.reeve.shell.cli.option.Console
import dev.reeve.shell.testing.Reeve
import dev.reeve.shell.testing.Reeve.Ended
import dev.reeve.simulator.server.SimulatorOptions
import dev.reeve.simulator.server.SimulatorServer
import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.nio.charset.StandardCharsets
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.util.concurrent.CompletableFuture
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir
import spock.util.concurrent.PollingConditions

/** Logins of vendors that a user added, against their simulated selves. */
class AddedLoginsSpec extends Specification {
  private static final String DEVICE = '{type: oauth2, flows: {deviceAuthorization: {deviceAuthorizationUrl: https://id.acme.example/device, tokenUrl: https://id.acme.example/token, scopes: {}}}}'

  @TempDir
  Path home

  Reeve reeve

  @AutoCleanup
  SimulatorServer simulator

  def setup() {
    reeve = new Reeve(home)
  }

  private Ended added(String scheme) {
    Files.writeString(home.resolve('acme.yaml'), """\
      openapi: 3.1.0
      info: {title: Acme, version: '1'}
      servers: [{url: 'https://api.acme.example/v2'}]
      components: {securitySchemes: {it: $scheme}}
      paths:
        /widgets:
          get: {operationId: widgets.list, responses: {'200': {description: all, content: {application/json: {schema: {type: array, items: {type: object}}}}}}}
      """.stripIndent())
    def ended = reeve.run('vendor', 'add', 'acme', home.resolve('acme.yaml').toString())
    simulator = SimulatorServer.start(SimulatorOptions.in(home.resolve('simulator')).added(home.resolve('config/vendors')).vendors(['acme']).plain())
    reeve.profiles(Files.readString(home.resolve('simulator/profiles.toml')))
    ended
  }

  private Ended list(String... more) {
    reeve.run(*(['call', 'acme.widgets.list', '-o', 'json'] + more.toList()))
  }

  private String entered(String code, String answer) {
    def request = HttpRequest.newBuilder(simulator.url('acme').resolve('/reeve/device')).timeout(Duration.ofSeconds(20))
        .POST(HttpRequest.BodyPublishers.ofString("user_code=${code.toLowerCase(Locale.ROOT)}&answer=$answer")).build()
    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body()
  }

  /** Logs in while a person reads what is said and answers with that. */
  private Ended login(String answer) {
    def err = new ByteArrayOutputStream()
    def out = new ByteArrayOutputStream()
    def console = new Console(new ByteArrayInputStream(new byte[0]), new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8), '', 80, reeve.environment)
    def running = CompletableFuture.supplyAsync { Main.run(['login', 'acme', '-o', 'json'] as String[], console) }
    new PollingConditions(timeout: 60).eventually { assert err.toString() =~ /enter the code (\S+)/ }
    def code = (err.toString() =~ /enter the code (\S+)/)[0][1]
    assert entered(code, answer).contains('The login goes on by itself.')
    assert entered(code, answer).contains('No login waits for that code.')
    new Ended(running.join(), out.toString(), err.toString().replace(code, 'CODE'))
  }

  private String told() {
    """\
      To log in to Acme, open ${simulator.url('acme')}/reeve/device and enter the code CODE
        or open ${simulator.url('acme')}/reeve/device?user_code=CODE
        waiting for that, 15 min at most
      """.stripIndent()
  }

  def "a vendor that wants a person says so where nobody is there"() {
    expect:
    added(DEVICE).err() == '''\
      acme: Acme 1, 1 operations
        server  https://api.acme.example/v2
        login   https://id.acme.example/token
        login   https://id.acme.example/device
        scheme  oauth2 by deviceAuthorization
      next: reeve profile add NAME acme
      '''.stripIndent()
    list() == wanted()
    reeve.run('login', 'acme', '--no-input') == new Ended(3, '', wanted().err())
  }

  def "a person logs in once, then calls and runs go without"() {
    given:
    added(DEVICE)

    when:
    def ended = login('allow')

    then:
    ended.code() == 0
    ended.err() == told()
    Json.parse(ended.out())[0].scheme == 'oauth2'
    list('--no-input') == new Ended(0, '[\n  {}\n]\n', '')
    reeve.run('run', reeve.script('println acme.widgets.list().size()')).out() == '1\n'

    when:
    simulator.advance(Duration.ofHours(2))

    then:
    list('--no-input') == new Ended(0, '[\n  {}\n]\n', '')
  }

  def "a login that the vendor takes back is said, and forgotten by logout"() {
    given:
    added(DEVICE)
    login('allow')

    when:
    simulator.revokeTokens('acme')

    then:
    list('--no-input') == new Ended(3, '', '''\
      error: Acme refused the login (400): the refresh token is over
        for acme, profile simulator
        log in at a terminal: reeve login acme -p simulator
      '''.stripIndent())
    reeve.run('logout', 'acme').code() == 0
    list() == wanted()
  }

  private static Ended wanted() {
    new Ended(3, '', '''\
      error: Acme wants a person to log in, and no live token is kept.
        for acme, profile simulator
        log in at a terminal: reeve login acme -p simulator
      '''.stripIndent())
  }

  def "a login that a person denies"() {
    given:
    added(DEVICE)

    expect:
    login('deny') == new Ended(3, '', told() + '''\
      error: The login to Acme was denied there.
        for acme, profile simulator
        allow it next time: reeve login acme -p simulator
      '''.stripIndent())
  }

  def "a key of the profile instead of a person: #flow"() {
    expect:
    added("{type: http, scheme: bearer, x-auth: {flow: $flow, tokenUrl: 'https://id.acme.example/token'$more}}").code() == 0
    list() == new Ended(0, '[\n  {}\n]\n', '')
    reeve.run('vendor', 'list').code() == 0

    when:
    reeve.profiles(Files.readString(home.resolve('simulator/profiles.toml')).replaceFirst(/privateKey = .*/, "privateKey = \"file:${another()}\""))
    def refused = list()

    then:
    refused.code() == 3
    refused.err().readLines()[0] == "error: Acme refused the login ($status): the JWT is not signed with the key of profile simulator"

    where:
    flow              | more                                  || status
    'jwtBearer'       | ', audience: acme, issuer: somebody'  || 400
    'jwtBearer'       | ''                                    || 400
    'clientAssertion' | ''                                    || 401
    'tokenExchange'   | ''                                    || 400
  }

  private String another() {
    new dev.reeve.simulator.access.Keys(home.resolve('other')).rsa('other')
    home.resolve('other/other.key')
  }

  def "an update that changes where a person enters a code has to be accepted"() {
    given:
    added(DEVICE)
    def document = home.resolve('acme.yaml')
    Files.writeString(document, Files.readString(document).replace('https://id.acme.example/device', 'https://evil.example/device'))

    expect:
    reeve.run('vendor', 'update', 'acme') == new Ended(8, '', '''\
      acme: Acme 1, 1 operations
        - login   https://id.acme.example/device
        + login   https://evil.example/device
      error: The new terms of acme were not accepted, so the old document stays.
        for vendor update acme
        see above where credentials would go from now on, then add --yes to accept it
      '''.stripIndent())
  }
}
