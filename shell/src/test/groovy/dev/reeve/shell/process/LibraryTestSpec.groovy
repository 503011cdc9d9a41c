package dev.reeve.shell.process

import dev.reeve.library.Manifest
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** {@code reeve library test} as a user has it: the built jars alone, nothing of this repository. */
class LibraryTestSpec extends Specification {
  @TempDir
  Path home

  def "the specs of a library have seed, faults, clock and requests, and what they never called is listed"() {
    given:
    def reeve = new Installation(home)
    Files.createSymbolicLink(reeve.root.resolve('shell/target/reeve/testing'), Path.of('target/reeve/testing').toRealPath())
    reeve.start('library', 'init', 'mine')
    def library = reeve.home.resolve('mine')
    def manifest = library.resolve(Manifest.FILE)
    Files.writeString(manifest, Files.readString(manifest).replace('"accounts.list"', '"accounts.list", "networks.get"'))
    Files.writeString(library.resolve('spec/NetworksSpec.groovy'), SPEC)

    when:
    def ended = reeve.start('library', 'test', 'mine')

    then:
    ended.out == '''\
ok      a fault is met once and the call repeated
ok      the clock goes forward when it is told to
ok      the estate is the one that was named
3 passed, 0 failed
never called: pureport.networks.get (read)
'''
    ended.code == 0
  }

  static final String SPEC = '''\
import java.time.Duration
import spock.lang.AutoCleanup
import spock.lang.Specification

class NetworksSpec extends Specification {
  @AutoCleanup
  Simulated simulator

  def "a fault is met once and the call repeated"() {
    given:
    simulator = Simulated.start(faults: ['503,operation=networks.list,count=1'])

    expect:
    simulator.run('networks').code() == 0
    simulator.calls('pureport.networks.list')*.status() == [503, 200]
  }

  def "the clock goes forward when it is told to"() {
    given:
    simulator = Simulated.start(speed: 0)
    def before = simulator.now()

    expect:
    simulator.advance(Duration.ofDays(2)).now() == before + Duration.ofDays(2)
    simulator.fault('500,operation=networks.list').run('networks').code() == 5
  }

  def "the estate is the one that was named"() {
    given:
    def seed = File.createTempFile('seed', '.json')
    seed.text = '{"pureport": {"locations": {"mars": {"id": "mars", "name": "Mars", "href": "/locations/mars"}}}}'
    simulator = Simulated.start(seed: seed.path)

    expect:
    simulator.eval('pureport.locations.list()*.name').out().contains('Mars')
  }
}
'''
}
