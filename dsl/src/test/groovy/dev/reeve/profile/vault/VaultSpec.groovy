package dev.reeve.profile.vault

import dev.reeve.errors.ExitCategory
import dev.reeve.profile.Folders
import dev.reeve.profile.SecretException
import dev.reeve.profile.source.Prompt
import dev.reeve.secret.Secret
import dev.reeve.testing.OtherProcess
import groovy.json.JsonSlurper
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import spock.lang.Specification
import spock.lang.TempDir

class VaultSpec extends Specification {

  static final CHEAP = new Argon.Cost(64, 1, 1)
  static final SHUT = '''\
    The vault can't be opened.
      for the vault ~/.config/reeve/vault.json
      check the passphrase; if it is right, the file is damaged: restore it from a copy'''.stripIndent()

  @TempDir
  Path home

  List<String> questions = []

  def "a secret is kept and got back, and the passphrase is asked for once a session"() {
    given:
    vault('correct horse').put('pureport', Secret.of('hunter22'))

    when:
    def vault = vault('correct horse')
    questions.clear()

    then:
    vault.names() == ['pureport']
    questions == []
    vault.get('pureport').get() == Secret.of('hunter22')
    vault.get('pureport').get() == Secret.of('hunter22')
    vault.get('absent').empty
    questions == ['Passphrase of the vault']
  }

  def "the first secret asks for a new passphrase twice"() {
    when:
    vault('correct horse').put('a', Secret.of('1'))

    then:
    questions == ['New passphrase of the vault', 'The same again']
    Files.getPosixFilePermissions(file()) == PosixFilePermissions.fromString('rw-------')
    !Files.readString(file()).contains('hunter')
  }

  def "an entry set anew has another version, a removed one has none"() {
    given:
    def vault = vault('correct horse')
    vault.put('a', Secret.of('1'))
    vault.put('b', Secret.of('2'))
    def before = vault.version('a').get()

    when:
    vault.put('a', Secret.of('1'))

    then:
    vault.version('a').get() != before

    when:
    def removed = vault.remove('a')

    then:
    removed
    !vault.remove('a')
    vault.version('a').empty
    vault.names() == ['b']
  }

  def "a wrong passphrase and a changed file say the same: #what"() {
    given:
    vault('correct horse').put('a', Secret.of('hunter22'))
    Files.writeString(file(), change.call(Files.readString(file())))

    when:
    vault(passphrase).get('a')

    then:
    def e = thrown(SecretException)
    e.category() == ExitCategory.CREDENTIALS
    e.text() == SHUT

    where:
    what                    | passphrase      | change
    'wrong passphrase'      | 'wrong horse'   | { it }
    'cut file'              | 'correct horse' | { it[0..-40] }
    'changed entry'         | 'correct horse' | { it.replaceFirst(/"a": "..../, '"a": "AAAA') }
    'renamed entry'         | 'correct horse' | { it.replace('"a": ', '"b": ').replace('"entries": {', '"entries": {"a": "' + text(it, 'a') + '",') }
    'changed cost'          | 'correct horse' | { it.replace('"rounds": 1', '"rounds": 2') }
    'cost beyond all means' | 'correct horse' | { it.replace('"memory": 64', '"memory": 2000000000') }
    'another version'       | 'correct horse' | { it.replace('"version": 1', '"version": 2') }
    'not JSON'              | 'correct horse' | { 'hello' }
  }

  def "a removed entry is noticed when another is read"() {
    given:
    vault('correct horse').with {
      put('a', Secret.of('1'))
      put('b', Secret.of('2'))
    }
    Files.writeString(file(), Files.readString(file()).replaceFirst(/"a": "[^"]*",\s*/, ''))

    when:
    vault('correct horse').get('b')

    then:
    def e = thrown(SecretException)
    e.text() == SHUT
  }

  def "a key file opens it without asking"() {
    given:
    def key = home.resolve('vault.key')
    vault('correct horse').with {
      put('a', Secret.of('hunter22'))
      addKeyFile(key)
    }
    questions.clear()

    expect:
    unattended(key).get('a').get() == Secret.of('hunter22')
    questions == []
    Files.getPosixFilePermissions(key) == PosixFilePermissions.fromString('rw-------')
    vault('correct horse').get('a').present
  }

  def "unattended without a key file it says what would help"() {
    given:
    vault('correct horse').put('a', Secret.of('1'))

    when:
    new Vault(folders(), new Unlock(Prompt.NOBODY, Optional.empty()), CHEAP).get('a')

    then:
    def e = thrown(SecretException)
    e.text() == '''\
      The vault wants its passphrase, and nobody can be asked here.
        for the vault ~/.config/reeve/vault.json
        run this in a terminal, or set REEVE_VAULT_KEY to its key file'''.stripIndent()
  }

  def "a key file is refused: #what"() {
    given:
    def key = home.resolve('vault.key')
    vault('correct horse').with {
      put('a', Secret.of('hunter22'))
      addKeyFile(key)
    }
    spoil.call(key)

    when:
    unattended(key).get('a')

    then:
    def e = thrown(SecretException)
    e.what() == text
    what != 'of another' || e.text().contains('\n  check the key file ~/vault.key; if it is right, ')

    where:
    what             | spoil                                                                               || text
    'gone'           | { Files.delete(it) }                                                                || "The key file ~/vault.key can't be read."
    'short'          | { Files.writeString(it, 'AAAA') }                                                   || 'The file ~/vault.key is no key file of a vault.'
    'open to others' | { Files.setPosixFilePermissions(it, PosixFilePermissions.fromString('rw-r-----')) } || 'The key file ~/vault.key can be read by others.'
    'of another'     | { Files.writeString(it, ('A' * 43) + '=') }                                         || "The vault can't be opened."
  }

  def "a rotated vault opens with the new passphrase only, and keeps its entries"() {
    given:
    vault('correct horse').with {
      put('a', Secret.of('1'))
      put('b', Secret.of('2'))
    }
    def answers = ['correct horse', 'battery staple', 'battery staple']

    when:
    new Vault(folders(), new Unlock({ Optional.of(Secret.of(answers.remove(0))) }, Optional.empty()), CHEAP).rotate()

    then:
    vault('battery staple').get('a').get() == Secret.of('1')
    vault('battery staple').get('b').get() == Secret.of('2')

    when:
    vault('correct horse').get('a')

    then:
    thrown(SecretException)
  }

  def "a key file that is not at hand opens a rotated vault no more, and both sides are told"() {
    given:
    def key = home.resolve('vault.key')
    vault('correct horse').with {
      put('a', Secret.of('1'))
      addKeyFile(key)
    }
    def answers = ['correct horse', 'battery staple', 'battery staple']
    def asked = { Optional.of(Secret.of(answers.remove(0))) }

    expect:
    new Vault(folders(), new Unlock(asked, Optional.empty()), CHEAP).rotate()

    when:
    new Vault(folders(), new Unlock(Prompt.NOBODY, Optional.of(key)), CHEAP).get('a')

    then:
    def e = thrown(SecretException)
    e.text() == '''\
      No key file opens the vault, and nobody can be asked for its passphrase here.
        for the vault ~/.config/reeve/vault.json
        in a terminal: reeve secret key-file ~/vault.key'''.stripIndent()
  }

  def "a new passphrase is refused: #answers"() {
    when:
    new Vault(folders(), new Unlock({ Optional.of(Secret.of(answers.remove(0))) }, Optional.empty()), CHEAP)
        .put('a', Secret.of('1'))

    then:
    def e = thrown(SecretException)
    e.what() == what
    !Files.exists(file())

    where:
    answers                                || what
    ['short', 'short']                     || 'The passphrase is too short.'
    ['correct horse', 'incorrect horse']   || 'The two passphrases differ.'
  }

  def "a vault that others can read is refused"() {
    given:
    vault('correct horse').put('a', Secret.of('1'))
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString('rw-r--r--'))

    when:
    vault('correct horse').names()

    then:
    def e = thrown(SecretException)
    e.text() == '''\
      The vault can be read by others.
        for the vault ~/.config/reeve/vault.json
        chmod 600 ~/.config/reeve/vault.json'''.stripIndent()
  }

  def "two processes that write at once lose nothing"() {
    given:
    vault('correct horse').put('first', Secret.of('1'))

    when:
    def others = ['a', 'b'].collect { OtherProcess.start(VaultWriter, home.toString(), it) }
    others.each { OtherProcess.await(it) }

    then:
    vault('correct horse').names() == (['first'] + ('a'..'b').collectMany { name -> (0..9).collect { "${name}${it}".toString() } }).sort()
    new JsonSlurper().parse(file().toFile()).version == 1
  }

  def "a passphrase becomes the key that others compute too"() {
    expect: 'a test vector of the reference implementation'
    Argon.key('password', 'somesalt'.bytes, new Argon.Cost(1 << 16, 2, 1)).encodeHex().toString() ==
        '09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7'
  }

  private Vault vault(String passphrase) {
    Prompt prompt = { question ->
      questions << question
      Optional.of(Secret.of(passphrase))
    }
    new Vault(folders(), new Unlock(prompt, Optional.empty()), CHEAP)
  }

  private Vault unattended(Path key) {
    new Vault(folders(), Unlock.of([REEVE_VAULT_KEY: key.toString()], folders(), Prompt.NOBODY), CHEAP)
  }

  private static String text(String file, String entry) {
    new JsonSlurper().parseText(file).entries[entry]
  }

  private Folders folders() {
    Folders.of([:], home)
  }

  private Path file() {
    folders().config().resolve('vault.json')
  }
}
