package dev.reeve.profile

import dev.reeve.profile.file.ProfileFiles
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import spock.lang.Specification
import spock.lang.TempDir

class ProfilesSpec extends Specification {

  @TempDir
  Path home

  def "the default profile is #rule"() {
    given:
    def profiles = profiles(text, environment)

    expect:
    profiles.byDefault().name() == name
    profiles.byDefault().named() == named

    where:
    rule                       | text                               | environment             || name      | named
    'what $REEVE_PROFILE says' | 'default = "a"\n[a]\n[b]\n'        | [REEVE_PROFILE: 'b']    || 'b'       | true
    'what the file says'       | 'default = "b"\n[a]\n[b]\n'        | [:]                     || 'b'       | false
    'the only one'             | '[a.acme]\nkey = "x"\n'            | [:]                     || 'a'       | false
    'unwritten without a file' | null                               | [:]                     || 'default' | false
  }

  def "names may be picked by a pattern"() {
    expect:
    profiles('[prod-eu]\n[prod-us]\n[dev]\n').matching('prod-*') == ['prod-eu', 'prod-us']
    profiles('[a.acme]\n[b]\n').matching('*') == ['a', 'b']
  }

  def "a profile that is not there names the nearest and all that are"() {
    when:
    profiles('[prod]\n[dev]\n').named('prdo')

    then:
    def e = thrown(ProfileException)
    e.text() == '''\
      There is no profile `prdo`.
        in ~/.config/reeve/profiles.toml; profiles: prod, dev
        did you mean prod?'''.stripIndent()
  }

  def "without a file the first profile is suggested"() {
    when:
    profiles(null).named('prod')

    then:
    def e = thrown(ProfileException)
    e.text() == '''\
      There is no profile `prod`.
        in ~/.config/reeve/profiles.toml; profiles: none
        add it with `reeve profile add prod`'''.stripIndent()
  }

  def "several profiles and no default is an error"() {
    when:
    profiles('[a]\n[b]\n').byDefault()

    then:
    def e = thrown(ProfileException)
    e.text() == '''\
      No profile was named, and none is the default.
        in ~/.config/reeve/profiles.toml; profiles: a, b
        name one with -p, set REEVE_PROFILE, or write default = "..." at the top of the file'''.stripIndent()
  }

  def "a fault of the file names file, line and profiles: #text"() {
    when:
    profiles(text).names()

    then:
    def e = thrown(ProfileException)
    e.what() == what
    e.where() == where

    where:
    text                                    || what                                                                   | where
    '[prod]\nguard = "confrim"\n'           || '`guard` is one of none, confirm, read-only, not `confrim`'             | 'in ~/.config/reeve/profiles.toml, line 2; profiles: prod'
    '[prod]\ngaurd = "confirm"\n'           || '`gaurd` is no setting of a profile: did you mean guard?'               | 'in ~/.config/reeve/profiles.toml, line 2; profiles: prod'
    'defualt = "prod"\n[prod]\n'            || '`defualt` is no setting of the file: did you mean default?'            | 'in ~/.config/reeve/profiles.toml, line 1; profiles: prod'
    'default = 1\n[prod]\n'                 || '`default` is a text in quotes'                                         | 'in ~/.config/reeve/profiles.toml, line 1; profiles: prod'
  }

  def "a file that is no TOML names its line and the profiles that can be seen"() {
    when:
    profiles('[prod]\nguard = \n[dev.acme]\n').names()

    then:
    def e = thrown(ProfileException)
    e.what().startsWith('the text is not TOML: ')
    e.where() == 'in ~/.config/reeve/profiles.toml, line 2; profiles: prod, dev'
  }

  def "a file that others may change is refused"() {
    given:
    def profiles = profiles('[prod]\n')
    Files.setPosixFilePermissions(
        home.resolve('.config/reeve/profiles.toml'), PosixFilePermissions.fromString('rw-rw-r--'))

    when:
    profiles.names()

    then:
    def e = thrown(ProfileException)
    e.text() == '''\
      Others may change the profiles, and so where your credentials go.
        in ~/.config/reeve/profiles.toml
        take that right away: chmod go-w ~/.config/reeve/profiles.toml'''.stripIndent()
  }

  def "folders follow the variables: #environment"() {
    given:
    def folders = Folders.of(environment, Path.of('/home/me'))

    expect:
    [folders.config(), folders.state(), folders.cache()]*.toString() == expected

    where:
    environment                                                                  || expected
    [:]                                                                          || ['/home/me/.config/reeve', '/home/me/.local/state/reeve', '/home/me/.cache/reeve']
    [XDG_CONFIG_HOME: '/c', XDG_STATE_HOME: '/s', XDG_CACHE_HOME: '/x']          || ['/c/reeve', '/s/reeve', '/x/reeve']
    [XDG_CONFIG_HOME: 'relative', XDG_STATE_HOME: '']                            || ['/home/me/.config/reeve', '/home/me/.local/state/reeve', '/home/me/.cache/reeve']
    [REEVE_CONFIG_DIR: '/r', XDG_CONFIG_HOME: '/c']                              || ['/r', '/home/me/.local/state/reeve', '/home/me/.cache/reeve']
  }

  def "home is where HOME says, as for every other program: #environment"() {
    expect:
    Folders.home(environment, Path.of('/of/the/database')).toString() == expected

    where:
    environment       || expected
    [HOME: '/github'] || '/github'
    [HOME: '']        || '/of/the/database'
    [HOME: 'here']    || '/of/the/database'
    [:]               || '/of/the/database'
  }

  private Profiles profiles(String text, Map<String, String> environment = [:]) {
    def folders = Folders.of([:], home)
    if (text != null) {
      OwnerOnly.write(folders.profiles(), text.bytes)
    }
    def working = Files.createDirectories(home.resolve('work'))
    new Profiles([new ProfileFiles(folders, environment, working, { throw it })], environment)
  }
}
