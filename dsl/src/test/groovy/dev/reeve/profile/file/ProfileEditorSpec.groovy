package dev.reeve.profile.file

import dev.reeve.profile.Folders
import dev.reeve.profile.OwnerOnly
import dev.reeve.profile.ProfileException
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import spock.lang.Specification
import spock.lang.TempDir

class ProfileEditorSpec extends Specification {

  static final TEXT = '''\
    # our environments
    default = "prod"   # careful

    # production
    [prod]
    guard = "confirm"

    # the network
    [prod.pureport]
    key = "env:KEY"    # from the pipeline
    account = "ac-1"

    # for tests
    [dev]

    [dev.clc]
    username = "me"
    '''.stripIndent()

  @TempDir
  Path home

  def folders
  def editor

  def setup() {
    folders = Folders.of([:], home)
    editor = new ProfileEditor(folders)
  }

  def "a setting is changed in its line, comments stay"() {
    given:
    file(TEXT)

    when:
    editor.set('prod', 'pureport', [key: 'vault:pp'])

    then:
    text() == TEXT.replace('"env:KEY"', '"vault:pp"')
  }

  def "a new setting joins its table, before what belongs to the next"() {
    given:
    file(TEXT)

    when:
    editor.set('prod', 'pureport', [secret: 'a "b" \\c', operator: true])

    then:
    text() == TEXT.replace('account = "ac-1"\n', 'account = "ac-1"\nsecret = "a \\"b\\" \\\\c"\noperator = true\n')
  }

  def "a new vendor follows the others of its profile"() {
    given:
    file(TEXT)

    when:
    editor.set('prod', 'illumio', [org: 1])

    then:
    text() == TEXT.replace('account = "ac-1"\n', 'account = "ac-1"\n[prod.illumio]\norg = 1\n')
  }

  def "a new profile stands at the end, in a file made where there is none"() {
    when:
    editor.set('my prod', 'clc', [username: 'me'])
    editor.set('dev', '', [guard: 'none'])
    editor.makeDefault('dev')

    then:
    text() == 'default = "dev"\n\n["my prod".clc]\nusername = "me"\n\n[dev]\nguard = "none"\n'
    Files.getPosixFilePermissions(folders.profiles()) == PosixFilePermissions.fromString('rw-------')
  }

  def "a profile goes with its vendors and the comments above them"() {
    given:
    file(TEXT)

    when:
    editor.remove('prod')

    then:
    text() == '# our environments\ndefault = "prod"   # careful\n\n# for tests\n[dev]\n\n[dev.clc]\nusername = "me"\n'
  }

  def "a vendor goes and its profile stays"() {
    given:
    file(TEXT)

    when:
    editor.remove('dev', 'clc')

    then:
    text() == TEXT.replace('\n[dev.clc]\nusername = "me"\n', '')
  }

  def "what is not there can't be removed"() {
    given:
    file(TEXT)

    when:
    editor.remove('dev', 'pgo')

    then:
    def e = thrown(ProfileException)
    e.text() == '''\
      There is no pgo in profile `dev`.
        in ~/.config/reeve/profiles.toml
        see `reeve profile list`'''.stripIndent()
  }

  def "a file that is written otherwise is left alone"() {
    given:
    def inline = 'prod = { pureport = { key = "k" } }\n'
    file(inline)

    when:
    editor.set('prod', 'pureport', [key: 'x'])

    then:
    def e = thrown(ProfileException)
    e.text() == '''\
      The profiles are written in a way that can't be changed line by line.
        in ~/.config/reeve/profiles.toml
        change it in an editor; nothing was written'''.stripIndent()
    text() == inline
  }

  private void file(String text) {
    OwnerOnly.write(folders.profiles(), text.bytes)
  }

  private String text() {
    Files.readString(folders.profiles())
  }
}
