package dev.reeve.engine

import dev.reeve.engine.attend.SessionOptions
import dev.reeve.engine.attend.Tape
import java.nio.file.Files

/** A script recorded once, and answered from the recording ever after. */
class TapeSpec extends EngineFixture {
  static final TOLD = '''\
      def told = "$now ${run.id} ${run.started} ${uuid()} ${once('host') { [name: 'h1'] }.name} ${profile.has('clc')}"
      def rows = across('prod-*') { pureport.networks.list()*.name }
      def mine = using(profile: 'prod-eu') { pureport.networks.create(name: 'edge').id }
      def kept = pureport.networks.create(name: 'x', description: secrets['word']).id
      println "told $told"
      [rows*.value, mine, kept]'''

  Engine.Builder bare = Engine.builder().version('test').environment([:])

  @Override
  Map<String, String> environment() {
    super.environment() + [REEVE_VAULT_KEY: folder.resolve('vault.key').toString()]
  }

  def setup() {
    def list = [[id: 'network-1', name: 'core']]
    answering(['GET /accounts/ac-dev/networks': list, 'GET /accounts/ac-prod-eu/networks': list, 'GET /accounts/ac-prod-us/networks': list,
      'POST /accounts/ac-dev/networks': [id: 'network-9', name: 'x'], 'POST /accounts/ac-prod-eu/networks': [id: 'network-2', name: 'edge']])
  }

  Runs.Ask ask(String text) {
    new Runs.Ask(new Runs.Script('told.groovy', Optional.empty(), text), [], [])
  }

  Outcome run(Engine engine, String text, SessionOptions options) {
    def outcome = engine.runs().start(ask(text), options).outcome()
    outcome.error().ifPresent { throw it }
    outcome
  }

  /** As on a machine that knows nothing: no profile, no variable, no vault. */
  Outcome replayed(String text, SessionOptions options = SessionOptions.of(attendant)) {
    def home = Files.createTempDirectory(folder, 'bare')
    def folders = new dev.reeve.profile.Folders(home, home, home.resolve('state'), home.resolve('cache'))
    run(bare.folders(folders).build(), text, options.onTape(Tape.replaying(folder.resolve('told.har'))))
  }

  Outcome recorded(String text) {
    def put = session.evaluate("secrets.put('word', 'planted-word')")
    put.error().ifPresent { throw it }
    run(engine, text, SessionOptions.of(attendant).under('dev').onTape(Tape.recording(folder.resolve('told.har'))))
  }

  def "a replay tells the script all that it was told, without profile, vault and network"() {
    given:
    def first = recorded(TOLD).value()
    def printed = attendant.printed.toString()
    attendant.printed.reset()
    def before = server.received.size()

    when:
    def second = replayed(TOLD).value()

    then:
    first == [[['core'], ['core']], 'network-2', 'network-9']
    second == first
    attendant.printed.toString() == printed
    server.received.size() == before
    !Files.readString(folder.resolve('told.har')).contains('planted-word')
  }

  def "a replay keeps no run, and writes into no vault"() {
    given:
    recorded('1')

    when:
    replayed("secrets.put('word', 'other'); secrets['word'].reveal()").value() == 'other'

    then:
    engine.runs().list().size() == 1
    session.evaluate("secrets['word'].reveal()").value() == 'planted-word'
  }

  def "what was not recorded is an error that names the nearest, and nothing is sent"() {
    given:
    recorded("pureport.networks.create(name: 'edge')")
    def before = server.received.size()

    when:
    replayed("pureport.networks.create(name: 'hub')")

    then:
    def error = thrown(dev.reeve.errors.UsageException)
    error.what() == 'The recording has no answer for pureport.networks.create (POST /dev/accounts/ac-dev/networks) ' +
        'with {"name":"hub","account":{"href":"/accounts/ac-dev"}}.'
    error.remedy() == 'The nearest recorded call is pureport.networks.create (POST /dev/accounts/ac-dev/networks) ' +
        'with {"name":"edge","account":{"href":"/accounts/ac-dev"}}. Record the script again.'
    server.received.size() == before
  }

  def "a profile that the recording does not know is refused"() {
    given:
    recorded('pureport.networks.list().size()')

    when:
    replayed('1', SessionOptions.of(attendant).under('test'))

    then:
    def error = thrown(dev.reeve.profile.ProfileException)
    error.what() == 'There is no profile `test`.'
    error.where() == "in the recording ${folder.resolve('told.har')}; profiles: dev"
  }

  def "a plan is made from a recording too"() {
    given:
    recorded('pureport.networks.list()*.name')
    def options = SessionOptions.of(attendant).onTape(Tape.replaying(folder.resolve('told.har')))

    when:
    def planned = engine.plans().script(ask("pureport.networks.list(); pureport.networks.create(name: 'y')"), options)

    then:
    planned.file().plan().entries()*.call() == ['pureport.networks.create']
  }
}
