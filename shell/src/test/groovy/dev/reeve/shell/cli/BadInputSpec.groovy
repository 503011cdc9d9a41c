package dev.reeve.shell.cli

import dev.reeve.shell.testing.Reeve
import dev.reeve.shell.testing.Reeve.Ended
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import spock.lang.IgnoreIf
import spock.lang.Specification
import spock.lang.TempDir

/**
 * What goes wrong at night, from the command line: clear text, the right exit code, nothing lost.
 *
 * <pre>
 * secret file missing, unreadable, open to others   here, SecretReaderSpec
 * wrong passphrase, truncated or tampered vault     here, VaultSpec
 * journal cut in a line                             here, JournalFileSpec
 * resume with an edited script                      UndoSpec, ResumeSpec
 * plan applied to a changed estate                  PlanAndApplySpec
 * expired exec: secret                              here, SecretReaderSpec
 * missing parameter                                 here, ScriptArgumentsSpec
 * two runs with one lock                            OperationsSpec
 * disk full while journalling                       here, on a tmpfs, JournalFileSpec
 * clock jumping back                                OnwardSpec, ResumeSpec
 * standard input closed                             LauncherSpec, here
 * </pre>
 */
class BadInputSpec extends Specification {
  static final EXPIRED = '\'{"value":"v","expires":"2025-12-31T00:00:00Z"}\''

  @TempDir
  Path home

  Reeve reeve

  def setup() {
    reeve = new Reeve(home)
    reeve.environment.REEVE_VAULT_KEY = home.resolve('vault.key').toString()
  }

  def "a secret that a script takes from the vault and that is not there ends it with 3"() {
    given:
    reeve.profiles('default = "none"\n[none]\n')
    reeve.on('', 'kept', 'secret', 'set', 'other')

    expect:
    reeve.run('run', reeve.script("println 'begun'\nsecrets['word']"), '-q') == new Ended(3, 'begun\n',
        'error: The vault has no secret word.\n  at script.groovy, line 2\n  Store it: reeve secret set word\n')
  }

  def "a new passphrase that nobody can be asked for says so, whatever opens the vault"() {
    given:
    reeve.on('', 'kept', 'secret', 'set', 'word')

    when:
    def ended = reeve.on('', '', 'secret', 'rotate')

    then:
    ended.code() == 3
    ended.err().readLines().first() == 'error: A new passphrase is to be chosen, and nobody can be asked here.'
    ended.err().readLines().last() == '  run this in a terminal'
  }

  def "a secret that can't be had ends a run with 3 before anything starts: #secret"() {
    given:
    Files.createDirectory(home.resolve('folder'))
    Files.writeString(home.resolve('open'), 'hunter22')
    Files.setPosixFilePermissions(home.resolve('open'), PosixFilePermissions.fromString('rw-r--r--'))
    illumio(secret.replace('HOME', home.toString()))

    when:
    def ended = reeve.run('run', reeve.script('across(["night"]) { println "ran"; illumio.labels.list().count() }'), '-q')

    then:
    ended.code() == 3
    ended.out() == ''
    ended.err().startsWith("error: ${what.replace('HOME', home.toString())}\n  for `secret` of illumio, profile night, in ")
    ended.err().readLines()[2] == "  ${remedy.replace('HOME', home.toString())}"

    where:
    secret                | what                                                                          | remedy
    'file:HOME/none'      | 'There is no file HOME/none.'                                                 | 'put it there, or correct the path'
    'file:HOME/folder'    | "The file HOME/folder can't be read."                                         | 'see that you may read it'
    'file:HOME/open'      | 'The file HOME/open can be read by others, so it is no place for a secret.'   | 'chmod 600 HOME/open'
    "exec:echo $EXPIRED"  | 'The command gave a secret that expired at 2025-12-31T00:00:00Z.'             | 'renew what it gives, then try again'
    'vault:none'          | 'The vault has no entry `none`.'                                              | 'add it: reeve secret set none'
  }

  def "a vault that can't be opened is left as it is: #what"() {
    given:
    def file = home.resolve('config/vault.json')
    assert reeve.on('', 'hunter22', 'secret', 'set', 'i').code() == 0
    def (key, good) = [Files.readString(home.resolve('vault.key')), Files.readString(file)]
    spoil.call(file, home.resolve('vault.key'))
    def spoilt = Files.readString(file)
    illumio('vault:i')

    expect:
    [reeve.run('call', 'illumio.labels.list'), reeve.on('', 'other', 'secret', 'set', 'j'), reeve.run('secret', 'remove', 'i')].every {
      it.code() == 3 && it.err().startsWith("error: The vault can't be opened.\n") && !it.err().contains('hunter22')
    }
    Files.readString(file) == spoilt

    when:
    Files.writeString(file, good)
    Files.writeString(home.resolve('vault.key'), key)

    then:
    reeve.run('secret', 'list').out() == 'i\n'
    reeve.run('secret', 'remove', 'i').code() == 0

    where:
    what           | spoil
    'truncated'    | { vault, lock -> Files.writeString(vault, Files.readString(vault)[0..-30]) }
    'tampered'     | { vault, lock -> Files.writeString(vault, Files.readString(vault).replaceFirst(/"i": "..../, '"i": "AAAA')) }
    'another key'  | { vault, lock -> Files.writeString(lock, ('A' * 43) + '=') }
  }

  def "a journal cut in a line goes on from the line before, and sends nothing twice"() {
    given:
    def id = id(reeve.run('run', reeve.script("pureport.networks.create(name: 'a')\npureport.networks.create(name: 'b')"), '-p', 'demo'))
    def journal = home.resolve("state/reeve/runs/$id/journal.jsonl")
    def lines = Files.readAllLines(journal)
    def kept = lines.take(lines.findLastIndexOf { it.contains('"is":"answered"') })
    Files.writeString(journal, kept.join('\n') + '\n' + lines[kept.size()][0..40])

    when:
    def ended = reeve.run('runs', 'resume', id, '-q')

    then:
    ended == new Ended(0, '', '')
    reeve.run('eval', 'pureport.networks.list()*.name.sort()', '-p', 'demo', '-o', 'lines').out().readLines().toSet() == ['a', 'b', 'core'] as Set
  }

  def "a parameter that is missing ends a run with 2, and nothing is kept"() {
    expect:
    reeve.run('run', reeve.script("@Param('Whose') String name\nprintln name"), '-p', 'demo') ==
        new Ended(2, '', "error: --name is missing: Whose.\n  for $home/script.groovy\n  See: reeve run $home/script.groovy --help\n".toString())
    !Files.exists(home.resolve('state/reeve/runs'))
  }

  def "a script that standard input does not hold is no script"() {
    expect:
    reeve.on('', '', 'run', '-', '-p', 'demo') == new Ended(2, '',
        'error: standard input holds no script\n  for reeve run -\n  see that what is to write it does: reeve run - <FILE\n')
  }

  @IgnoreIf(value = { !BadInputSpec.mounts() }, reason = 'a disk that fills up is a tmpfs, which only root may mount')
  def "a disk that fills up stops a run with 8 before the next write, and it goes on once there is room"() {
    given:
    def state = Files.createDirectory(home.resolve('small'))
    def many = "40.times { illumio.labels.create(key: 'app', value: \"label-\$it\") }"
    mount('-t', 'tmpfs', '-o', 'size=200k', 'none', state.toString())
    reeve.environment.XDG_STATE_HOME = home.resolve('state').toString()
    assert reeve.run('call', 'illumio.labels.list', '-p', 'demo').code() == 0
    Files.createSymbolicLink(home.resolve('state/reeve/runs'), state)

    when:
    def full = reeve.run('run', reeve.script(many), '-p', 'demo')
    def made = labels()
    mount('-o', 'remount,size=20m', state.toString())
    def resumed = reeve.run('runs', 'resume', id(full), '-q')

    then:
    full.code() == 8
    full.err().readLines()[1].startsWith('error: The journal cannot be written: ')
    full.err().readLines()[2..3] == ["  in run ${id(full)}".toString(), "  Make room, then: reeve runs resume ${id(full)}.".toString()]
    made > 0 && made < 40
    resumed.err() == ''
    labels() == 40

    cleanup:
    ['umount', state.toString()].execute().waitFor()
  }

  private int labels() {
    reeve.run('eval', 'illumio.labels.list().count { it.value.startsWith("label-") }', '-p', 'demo', '-o', 'lines').out().strip() as int
  }

  static boolean mounts() {
    def folder = Files.createTempDirectory('mounts')
    try {
      def done = mount('-t', 'tmpfs', '-o', 'size=64k', 'none', folder.toString()) == 0
      done && ['umount', folder.toString()].execute().waitFor() == 0
    } catch (IOException noMount) {
      false
    } finally {
      Files.delete(folder)
    }
  }

  private static int mount(String... words) {
    (['mount'] + words.toList()).execute().waitFor()
  }

  private void illumio(String secret) {
    reeve.profiles("default = \"night\"\n[night.illumio]\nurl = \"https://localhost:1\"\norg = 1\nkey = \"api_1\"\nsecret = '''$secret'''\n")
  }

  private static String id(Ended ended) {
    ended.err().readLines()[0] - 'run '
  }
}
