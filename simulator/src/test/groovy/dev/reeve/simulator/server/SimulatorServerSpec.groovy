package dev.reeve.simulator.server

import dev.reeve.errors.UsageException
import dev.reeve.json.Json
import dev.reeve.json.Toml
import dev.reeve.simulator.testing.Browser
import java.net.http.HttpClient
import java.nio.file.Files
import java.nio.file.Path
import java.time.Duration
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import java.nio.file.attribute.PosixFilePermissions
import spock.lang.Specification
import spock.lang.TempDir

class SimulatorServerSpec extends Specification {
  @TempDir Path directory

  SimulatorServer server
  Browser browser

  def cleanup() {
    server?.close()
  }

  void start(SimulatorOptions options = SimulatorOptions.in(directory)) {
    server = SimulatorServer.start(options.vendors(['pureport', 'clc']))
    browser = new Browser(server.url('pureport'), directory)
  }

  def login() {
    browser.token = null
    browser.token = browser.json('POST', '/login', [key: 'reeve-simulator-key', secret: 'reeve-simulator-secret']).access_token
    browser.json('GET', '/accounts')[0].id
  }

  def "every vendor has a port of its own after the admin's, and a line says when all listen"() {
    when:
    start()

    then:
    server.ready().keySet() as List == ['ready', 'admin', 'pureport', 'clc', 'directory']
    server.ready().ready
    [server.admin(), server.url('pureport'), server.url('clc')]*.port.toSet().size() == 3
  }

  def "the directory gets a profile that the client reads, and only its owner may read it"() {
    when:
    start()
    def profile = Toml.parse(directory.resolve('profiles.toml').toFile().text).values().simulator

    then:
    profile.pureport.url == server.url('pureport').toString()
    profile.pureport.secret == "file:${directory.resolve('pureport.secret')}".toString()
    profile.clc.services.lbaas == "${server.url('clc')}/lbaas".toString()
    profile.clc.caCert == "file:${directory.resolve('ca.pem')}".toString()
    Files.list(directory).withCloseable { it.toList() }.findAll { it.fileName.toString() != '.lock' }.every {
      PosixFilePermissions.toString(Files.getPosixFilePermissions(it)) == 'rw-------'
    }
  }

  def "HTTP/2 is spoken to those who know it, HTTP/1.1 to others"() {
    given:
    start()

    expect:
    browser.send('GET', '/accounts').version() == HttpClient.Version.HTTP_2
  }

  def "plain HTTP is served where it is wanted"() {
    when:
    server = SimulatorServer.start(SimulatorOptions.in(directory).vendors(['pureport']).plain())
    def answer = server.url('pureport').resolve('/accounts').toURL().openConnection()

    then:
    server.url('pureport').scheme == 'http'
    answer.responseCode == 401
  }

  def "ten first starts at once share one set of keys"() {
    when:
    def pool = Executors.newFixedThreadPool(10)
    def servers = (1..10).collect { pool.submit({ SimulatorServer.start(SimulatorOptions.in(directory)) } as Callable) }

    then:
    servers*.get().every { new Browser(it.url('clc'), directory).status('GET', '/v2/datacenters/RLS1') == 401 }

    cleanup:
    servers*.get()*.close()
    pool.shutdown()
  }

  def "what was written is there at the next start, until it is reset"() {
    given:
    start(SimulatorOptions.demo(directory))
    def network = browser.json('POST', "/accounts/${login()}/networks", [name: 'kept'])
    server.close()

    when:
    start(SimulatorOptions.demo(directory))
    login()

    then:
    browser.json('GET', "/networks/$network.id").name == 'kept'

    when:
    server.reset()
    login()

    then:
    browser.status('GET', "/networks/$network.id") == 404
  }

  def "an address and a token outlive a restart"() {
    given:
    start(SimulatorOptions.demo(directory))
    login()
    def token = browser.token
    def address = server.url('pureport')
    server.close()

    when:
    start(SimulatorOptions.demo(directory))
    browser.token = token

    then:
    server.url('pureport') == address
    browser.status('GET', '/accounts') == 200
  }

  def "two at once on one directory have ports of their own"() {
    given:
    start(SimulatorOptions.demo(directory))

    when:
    def other = SimulatorServer.start(SimulatorOptions.demo(directory).vendors(['pureport', 'clc']))

    then:
    other.url('pureport') != server.url('pureport')
    new Browser(other.url('pureport'), directory).status('GET', '/accounts') == 401

    cleanup:
    other?.close()
  }

  def "two at once on one directory share the estate: of writes side by side none is lost"() {
    given:
    start(SimulatorOptions.demo(directory))
    def other = SimulatorServer.start(SimulatorOptions.demo(directory))
    def account = login()
    def there = new Browser(other.url('pureport'), directory).tap { token = browser.token }
    def names = (1..40).collect { "lab-$it".toString() }
    def pool = Executors.newFixedThreadPool(8)

    when:
    def made = names.withIndex().collect { name, at ->
      pool.submit({ (at % 2 ? browser : there).json('POST', "/accounts/$account/networks", [name: name]) } as Callable)
    }*.get()

    then:
    made*.id.unique().size() == 40
    [browser, there].every { it.json('GET', "/accounts/$account/networks")*.name.containsAll(names) }

    cleanup:
    pool.shutdown()
    other?.close()
  }

  def "whoever ends last brings nothing back that another took away"() {
    given:
    start(SimulatorOptions.demo(directory))
    def network = browser.json('POST', "/accounts/${login()}/networks", [name: 'gone'])
    def other = SimulatorServer.start(SimulatorOptions.demo(directory))
    def there = new Browser(other.url('pureport'), directory).tap { token = browser.token }
    other.advance(Duration.ofMinutes(5))

    expect:
    there.status('DELETE', "/networks/$network.id") == 204

    when:
    other.close()
    server.close()
    start(SimulatorOptions.demo(directory))
    login()
    server.advance(Duration.ofMinutes(15))

    then:
    browser.status('GET', "/networks/$network.id") == 404
  }

  def "each request is one line of the log, without credentials"() {
    given:
    def log = directory.resolve('log.ndjson')
    start(SimulatorOptions.in(directory).log(log))

    when:
    login()
    def lines = log.toFile().readLines().collect { Json.parse(it) }

    then:
    lines[0] == [vendor: 'pureport', operation: 'auth.login', method: 'POST', path: '/login', query: [:], status: 200, requestId: '']
    !log.toFile().text.contains('reeve-simulator-secret')
    !server.requests().any { it.json().toString().contains('reeve-simulator-secret') || it.headers().containsKey('authorization') }
  }

  def "a vendor nobody knows is refused with the nearest"() {
    when:
    SimulatorServer.start(SimulatorOptions.in(directory).vendors(['pureprt']))

    then:
    def error = thrown(UsageException)
    error.text() == "There is no vendor 'pureprt' to simulate.\n  for the simulator\n  Take pureport."
  }

  def "what cannot be is refused before anything is made: #what"() {
    when:
    SimulatorServer.start(options)

    then:
    def error = thrown(UsageException)
    error.text() == text

    where:
    what                 | options                                                                                   || text
    'a document'         | SimulatorOptions.in(Path.of('x')).documents([pureport: Path.of('/nope')])                 || 'The document cannot be read.\n  in /nope\n  Give --openapi a file that is there.'
    'whose document'     | SimulatorOptions.in(Path.of('x')).documents([pureprt: Path.of('/nope')])                  || "There is no vendor 'pureprt' to simulate.\n  for the simulator\n  Take pureport."
    'a clock that goes back' | SimulatorOptions.in(Path.of('x')).speed(-1)                                           || 'The clock cannot run -1.0 times as fast.\n  for the simulator\n  Give --speed a number from 0 on: 10 is ten times as fast, at 0 it stands.'
    'a log'              | SimulatorOptions.in(Path.of('x')).log(Path.of('/nope/log'))                               || 'The log cannot be written.\n  in /nope/log\n  Give --log a file in a folder that is there.'
  }

  def "a port that is taken is named"() {
    given:
    def taken = new ServerSocket(0, 1, InetAddress.getByName('127.0.0.1'))

    when:
    SimulatorServer.start(SimulatorOptions.in(directory).vendors(['pureport']).port(taken.localPort))

    then:
    def error = thrown(UsageException)
    error.what() == 'A port of the simulator is taken.'
    error.where().contains(taken.localPort.toString())

    cleanup:
    taken.close()
  }

  def "records of a seed file lie over the small estate"() {
    given:
    def seed = directory.resolve('seed.yaml').toFile()
    seed.text = 'pureport:\n  locations:\n    mars:\n      {id: mars, name: Mars, href: /locations/mars, geoCoordinates: {latitude: 1, longitude: 2}}\n'
    start(SimulatorOptions.in(directory).seed(seed.path))
    login()

    expect:
    browser.json('GET', '/locations/mars').name == 'Mars'
    browser.json('GET', '/locations/us-ral').name == 'Raleigh, NC'
  }
}
