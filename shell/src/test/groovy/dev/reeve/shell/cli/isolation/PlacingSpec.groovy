package dev.reeve.shell.cli.isolation

import dev.reeve.json.Json
import dev.reeve.shell.testing.Acme
import dev.reeve.shell.testing.Reeve
import dev.reeve.shell.testing.Reeve.Ended
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** A machine that lets nobody make namespaces: its bwrap says so and fails. */
class PlacingSpec extends Specification {
  static final WHY = 'bwrap: No permissions to create new namespace'

  @TempDir
  Path home

  Reeve reeve
  String digest

  def setup() {
    reeve = new Reeve(home)
    def bwrap = Files.createDirectories(home.resolve('bin')).resolve('bwrap')
    Files.writeString(bwrap, "#!/bin/sh\necho '$WHY' >&2\nexit 1\n")
    bwrap.toFile().executable = true
    reeve.environment.PATH = home.resolve('bin').toString()
    reeve.profiles('[prod.pgo]\nurl = "http://127.0.0.1:9"\nusername = "u"\npassword = "env:NONE"\n')
    def acme = new Acme(home.resolve('acme'))
    assert reeve.run('library', 'add', 'acme', "file:$acme.folder", '--yes').code() == 0
    digest = Json.parse(Files.readString(home.resolve('config/reeve.lock'))).libraries.acme.sha256
  }

  def "what can't be isolated is not run, and it says what to do"() {
    expect:
    reeve.run('run', 'acme/audit', '-p', 'prod') == new Ended(8, '', """\
error: acme/audit does not run here: acme is unsigned, and it can't be isolated, for $WHY
  for acme 1.0.0, sha256 $digest
  try it on the simulator with -p demo, or read it and run it as yourself with --trust; reeve doctor says what isolation needs
""".toString())
  }

  def "it runs on the simulator, with no profile but the demo, and says that the machine is open to it"() {
    when:
    def ended = reeve.run('run', 'acme/audit', '-p', 'demo')

    then:
    ended.code() == 0
    ended.out() == 'NETWORKS 1\n'
    ended.err().startsWith("acme/audit is not isolated here, for $WHY: it calls the simulator alone, " +
        'and can do with this machine what you can do\nrun ')
  }

  def "with --trust it runs as oneself, within its reach"() {
    expect:
    reeve.run('run', '-q', '--trust', 'acme/audit', '-p', 'demo') == new Ended(0, 'NETWORKS 1\n', '')
    reeve.run('run', '-q', '--trust', 'acme/grow', '-p', 'demo').code() == 8
  }

  def "what one wrote oneself, and what comes with Reeve, needs no isolation"() {
    expect:
    reeve.run('run', '-q', reeve.script('println 1'), '-p', 'prod') == new Ended(0, '1\n', '')
    reeve.run('run', '-q', 'pureport/first-network', '-p', 'prod').code() != 8
  }

  def "the doctor says why, and goes on"() {
    when:
    def rows = Json.parse(reeve.run('doctor', '-o', 'json').out()).collectEntries { [it.check, it] }

    then:
    rows.isolation == [check: 'isolation', state: 'warn', what: WHY, remedy: 'install bubblewrap, and let users make ' +
        'namespaces; until then scripts of libraries that nobody vouches for run on the simulator, or with --trust']
  }
}
