package dev.reeve.scripts

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/**
 * A script tested on a recording that lies beside its spec: no keys, no network, no simulator, and
 * the clock of the day it was recorded. Made by {@code reeve run pgo/backup-age -p prod --record
 * backup-age.har}; secrets are masked in it.
 */
class RecordedScriptSpec extends Specification {

  static final BACKUPS = 'src/test/resources/recordings/backup-age.har'

  @TempDir
  Path home

  def "backups are as old as they were on the day of the recording: #words"() {
    when:
    def ended = new Reeve(home).run(*['run', 'pgo/backup-age.groovy', '--replay', BACKUPS, *words])

    then:
    ended.err() == ''
    ended.out().readLines()*.replaceAll(/ +/, ' ') == [
      'cluster backups age state', "hippo 1 8 h $state", "orders 1 8 h $state", "billing 1 8 h $state",
      "inventory 1 8 h $state", "analytics 1 8 h $state", 'archive 0 never missing'
    ]*.toString()
    ended.code() == 7
    !Files.exists(home.resolve('state/reeve/runs'))

    where:
    words              || state
    []                 || 'ok'
    ['--oldest', '6h'] || 'too old'
  }

  def "a script that asks for more than was recorded is told so, with 2"() {
    when:
    def ended = new Reeve(home).run('run', 'pureport/connection-audit.groovy', '--replay', BACKUPS)

    then:
    ended.code() == 2
    ended.out() == ''
    ended.err() == '''\
error: The recording has no call to pureport.
  for pureport, profile demo, in src/test/resources/recordings/backup-age.har
  Record the script again.
'''
  }

  def "a recording of secrets holds none of them, and is played all the same"() {
    given:
    def reeve = new Reeve(home)
    def tape = home.resolve('keys.har').toString()
    reeve.environment.REEVE_VAULT_KEY = home.resolve('vault.key').toString()

    when:
    def first = reeve.run('run', 'illumio/rotate-pairing-keys.groovy', '-p', 'demo', '--most', '2', '--record', tape)
    def second = new Reeve(home.resolve('other')).run('run', 'illumio/rotate-pairing-keys.groovy', '--replay', tape, '--most', '2')
    def key = reeve.run('eval', "secrets['pairing-default'].reveal()", '-p', 'demo', '-o', 'lines').out().strip()

    then:
    first.code() == 0
    second == first
    key.length() > 20
    !Files.readString(Path.of(tape)).contains(key)
  }

  def "recording and playing at once is refused"() {
    expect:
    new Reeve(home).run('eval', '1', '--record', 'a.har', '--replay', BACKUPS) == new Reeve.Ended(2, '', '''\
error: --replay calls nobody, so there is nothing to record
  for option --record
  give one of them
''')
  }
}
