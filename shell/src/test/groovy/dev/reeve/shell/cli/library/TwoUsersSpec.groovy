package dev.reeve.shell.cli.library

import dev.reeve.json.Json
import dev.reeve.library.sign.Signing
import dev.reeve.shell.testing.Acme
import dev.reeve.shell.testing.Programs
import dev.reeve.shell.testing.Reeve
import dev.reeve.shell.testing.Reeve.Ended
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Stepwise
import spock.lang.TempDir

/** Alice publishes, Bob uses: two homes, a bare git repository between them, the real git and ssh-keygen. */
@Stepwise
@Requires({ Programs.has('git', '--version') && Programs.has('ssh-keygen', '-?') })
class TwoUsersSpec extends Specification {
  @Shared
  @TempDir
  Path home

  @Shared
  Path bare

  @Shared
  Reeve alice

  @Shared
  Reeve bob

  @Shared
  Acme work

  def setupSpec() {
    alice = new Reeve(Files.createDirectories(home.resolve('alice')))
    bob = new Reeve(Files.createDirectories(home.resolve('bob')))
    bare = home.resolve('acme.git')
    Programs.run(['git', 'init', '-q', '--bare', '-b', 'main', bare])
    Programs.run(['git', 'clone', '-q', bare, alice.home.resolve('work')])
    Programs.run(['ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-C', 'alice', '-f', alice.home.resolve('key')])
    work = new Acme(alice.home.resolve('work'))
  }

  def "Alice signs and publishes, Bob knows her key and sees who signed what he accepts"() {
    given:
    publish('v1.0.0')
    Files.createDirectories(bob.home.resolve('config'))
    Files.writeString(bob.home.resolve('config/allowed_signers'),
        "alice@acme ${Files.readString(alice.home.resolve('key.pub')).split(' ')[0..1].join(' ')}\n")

    when:
    def added = bob.run('library', 'add', 'acme', "git+file://$bare@v1.0.0", '--yes')

    then:
    added.code() == 0
    added.err() =~ /  signer   signed by alice@acme \(SHA256:\S{43}\)\n/
    added.err() =~ /  from     git\+file:\S+@v1.0.0, commit [0-9a-f]{40}\n/
    bob.run('run', '-q', 'acme/audit', '-p', 'demo') == new Ended(0, 'NETWORKS 1\n', '')
  }

  def "both have the same bytes in their locks"() {
    when:
    alice.run('library', 'add', 'acme', "git+file://$bare@v1.0.0", '--yes')

    then:
    lock(alice).acme == lock(bob).acme
    lock(bob).acme.commit ==~ /[0-9a-f]{40}/
    lock(bob).acme.sha256 ==~ /[0-9a-f]{64}/
  }

  def "a new version changes nothing for Bob until he updates, and then he sees what changed"() {
    given:
    work.manifest('1.1.0', 'write')
    publish('v1.1.0')

    expect:
    bob.run('run', '-q', 'acme/grow', '-p', 'demo').code() == 8

    when:
    def updated = bob.run('library', 'update', 'acme', 'v1.1.0', '--yes')

    then:
    updated.code() == 0
    updated.err().contains('  changed  changed reeve-library.sig, reeve-library.toml\n')
    updated.err().contains('  reach    + pureport accounts.*, networks.* (read and write)\n')
    updated.err().contains('\n-version = "1.0.0"\n+version = "1.1.0"\n')
    bob.run('run', '-q', 'acme/grow', '-p', 'demo').code() == 0
  }

  def "without the network everything goes on"() {
    given:
    Files.move(bare, home.resolve('gone'))

    expect:
    bob.run('library', 'verify').code() == 0
    bob.run('run', '-q', 'acme/audit', '-p', 'demo').code() == 0
    bob.run('library', 'update', 'acme').code() == 5
    lock(bob).acme.version == '1.1.0'

    cleanup:
    Files.move(home.resolve('gone'), bare)
  }

  def "a file that was changed after it was signed is refused, and nothing of it is installed"() {
    given:
    work.file('audit.groovy', 'println "evil"\n')
    push('v1.2.0')
    def before = lock(bob)

    when:
    def ended = bob.run('library', 'update', 'acme', 'v1.2.0', '--yes')

    then:
    ended.code() == 8
    ended.err().readLines().find { it.startsWith('error') } == 'error: the signature does not fit the files'
    lock(bob) == before
  }

  def "a tag that was moved is not what the lock pins"() {
    given:
    def third = new Reeve(Files.createDirectories(home.resolve('third')))
    Files.createDirectories(third.home.resolve('config'))
    def moved = Json.parse(Files.readString(bob.home.resolve('config/reeve.lock')))
    moved.libraries.acme.commit = '0' * 40
    moved.libraries.acme.sha256 = 'f' * 64
    Files.writeString(third.home.resolve('config/reeve.lock'), Json.print(moved))

    when:
    def ended = third.run('library', 'add', 'acme', '--yes')

    then:
    ended.code() == 8
    ended.err().startsWith("error: library acme is no longer what the lock pins: git+file://$bare@v1.1.0\n")
  }

  def "one changed byte in Bob's copy, and it is fetched again before it runs"() {
    given:
    def kept = bob.home.resolve("state/reeve/libraries/${lock(bob).acme.sha256}")
    Files.writeString(kept.resolve('audit.groovy'), 'println "evil"\n')

    expect:
    bob.run('run', '-q', 'acme/audit', '-p', 'demo').err().startsWith(
        'error: library acme has changed since it was pinned: changed audit.groovy\n')
    bob.run('library', 'verify').code() == 8

    when:
    kept.toFile().deleteDir()

    then:
    bob.run('library', 'add', 'acme').code() == 0
    bob.run('run', '-q', 'acme/audit', '-p', 'demo').out().startsWith('NETWORKS ')
  }

  private void publish(String tag) {
    assert alice.run('library', 'pack', '--key', "${alice.home.resolve('key')}", '--to', "${home.resolve('acme.zip')}",
        "$work.folder").code() == 0
    assert Files.exists(work.folder.resolve(Signing.SIGNATURE))
    push(tag)
  }

  private void push(String tag) {
    def folder = work.folder.toFile()
    Programs.run(['git', 'add', '-A'], folder)
    Programs.run(['git', 'commit', '-q', '-m', tag], folder)
    Programs.run(['git', 'tag', tag], folder)
    Programs.run(['git', 'push', '-q', 'origin', 'HEAD:main', tag], folder)
  }

  private static Map lock(Reeve user) {
    Json.parse(Files.readString(user.home.resolve('config/reeve.lock'))).libraries
  }
}
