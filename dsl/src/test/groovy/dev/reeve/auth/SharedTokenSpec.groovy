package dev.reeve.auth

import static groovy.json.JsonOutput.toJson

import dev.reeve.auth.login.AuthException
import dev.reeve.profile.source.VaultEntries
import dev.reeve.secret.Secret
import dev.reeve.testing.OtherProcess
import dev.reeve.testing.ScriptedServer
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import java.time.Duration
import java.util.concurrent.CountDownLatch
import java.util.concurrent.Executors
import java.util.concurrent.atomic.AtomicInteger
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

class SharedTokenSpec extends Specification {

  @TempDir
  Path home

  @AutoCleanup
  ScriptedServer server = new ScriptedServer()

  def logins = new AtomicInteger()
  def sessions = []

  def setup() {
    AccessFixture.profiles(home, "[prod.clc]\nurl = \"${server.uri}\"\nusername = \"me\"\npassword = \"env:PW\"\n")
    server.otherwise { request, out ->
      boolean login = request.path.endsWith('/login')
      def body = login ? toJson(bearerToken: "token-${logins.incrementAndGet()}", accountAlias: 'RLS1') : ''
      ScriptedServer.write(out, 200, [:], body.bytes)
    }
  }

  def cleanup() {
    sessions*.close()
  }

  def "forty threads that need a token log in once"() {
    given:
    def session = session()
    def start = new CountDownLatch(1)
    def pool = Executors.newFixedThreadPool(40)

    when:
    def calls = (1..40).collect { pool.submit({ start.await(); visit(session).status() } as java.util.concurrent.Callable) }
    start.countDown()

    then:
    calls*.get() == [200] * 40
    logins.get() == 1

    when:
    session.clock.now += Duration.ofDays(11)
    def later = (1..40).collect { pool.submit({ visit(session).status() } as java.util.concurrent.Callable) }

    then:
    later*.get() == [200] * 40
    logins.get() == 2

    cleanup:
    pool.shutdownNow()
  }

  def "forty threads share one refusal"() {
    given:
    server.otherwise { request, out ->
      logins.incrementAndGet()
      ScriptedServer.write(out, 400, [:], toJson(message: 'no').bytes)
    }
    def session = session()
    def pool = Executors.newFixedThreadPool(40)

    when:
    def calls = (1..40).collect {
      pool.submit({
        try {
          visit(session)
        } catch (AuthException e) {
          e.what()
        }
      } as java.util.concurrent.Callable)
    }

    then:
    calls*.get().toSet() == ['CenturyLink Cloud API v2 refused the login (400): no'] as Set
    logins.get() == 1

    cleanup:
    pool.shutdownNow()
  }

  def "another session of the same user takes the token that is there"() {
    when:
    visit(session())
    visit(session())

    then:
    logins.get() == 1
  }

  def "many sessions that start at once log in once"() {
    given:
    def several = (1..8).collect { session() }
    def pool = Executors.newFixedThreadPool(8)

    when:
    def calls = several.collect { one -> pool.submit({ visit(one).status() } as java.util.concurrent.Callable) }

    then:
    calls*.get() == [200] * 8
    logins.get() == 1

    cleanup:
    pool.shutdownNow()
  }

  def "processes that start at once log in once"() {
    when:
    def others = (1..3).collect { OtherProcess.start(OtherSession, home.toString(), '3') }

    then:
    others.collect { OtherProcess.await(it).readLines().findAll { it == '200' }.size() } == [3, 3, 3]
    logins.get() == 1
  }

  def "a changed password never meets the old token"() {
    when:
    visit(session(PW: 'old-password'))
    visit(session(PW: 'new-password'))

    then:
    logins.get() == 2
  }

  def "a live token needs no vault, and an entry set anew needs a new one"() {
    given:
    AccessFixture.profiles(home, "[prod.clc]\nurl = \"${server.uri}\"\nusername = \"me\"\npassword = \"vault:clc\"\n")
    def opened = 0
    def version = '1'
    def vault = [get: { opened++; Optional.of(Secret.of('hunter22')) }, version: { Optional.of(version) }] as VaultEntries

    when:
    2.times { visit(add(new AccessFixture(home, [:], new AccessFixture.MovedClock(), vault))) }

    then:
    opened == 1
    logins.get() == 1

    when:
    version = '2'
    visit(add(new AccessFixture(home, [:], new AccessFixture.MovedClock(), vault)))

    then:
    opened == 2
    logins.get() == 2
  }

  def "what is kept can be read by nobody else, and holds nothing in clear"() {
    given:
    visit(session())
    def state = home.resolve('.local/state/reeve')

    expect:
    Files.walk(state).filter { Files.isRegularFile(it) && !it.toString().endsWith('.lock') }.toList().every {
      !new String(Files.readAllBytes(it), 'ISO-8859-1').contains('token-1') &&
          Files.getPosixFilePermissions(it) == PosixFilePermissions.fromString('rw-------')
    }
    Files.getPosixFilePermissions(state.resolve('tokens')) == PosixFilePermissions.fromString('rwx------')
  }

  def "a kept token that was tampered with is not used"() {
    given:
    visit(session())
    def file = Files.list(home.resolve('.local/state/reeve/tokens')).filter { it.toString().endsWith('.token') }.findFirst().get()
    def bytes = Files.readAllBytes(file)
    bytes[20] ^= 1
    Files.write(file, bytes)

    when:
    visit(session())

    then:
    logins.get() == 2
  }

  def "logging out forgets the token for all"() {
    given:
    def one = session()
    visit(one)

    expect:
    one.access.logout(dev.reeve.value.Context.of('prod'), AccessFixture.vendor('clc'))
    !one.access.ready(dev.reeve.value.Context.of('prod'), AccessFixture.vendor('clc'))

    when:
    visit(session())

    then:
    logins.get() == 2
  }

  private AccessFixture session(Map<String, String> environment = [PW: 'hunter22']) {
    add(new AccessFixture(home, environment))
  }

  private AccessFixture add(AccessFixture session) {
    sessions << session
    session
  }

  private static visit(AccessFixture session) {
    session.call('clc', 'datacenters.list', '/v2/datacenters/RLS1')
  }
}
