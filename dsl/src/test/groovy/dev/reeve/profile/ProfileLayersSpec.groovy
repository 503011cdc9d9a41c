package dev.reeve.profile

import dev.reeve.errors.ExitCategory
import dev.reeve.errors.PolicyException
import dev.reeve.profile.file.ProfileFiles
import dev.reeve.profile.file.Trust
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class ProfileLayersSpec extends Specification {

  static final SHAPE = new VendorShape('acme', ['key', 'secret'] as Set, ['account', 'region'] as Set, [
    key    : ['ACME_KEY'],
    secret : ['ACME_SECRET', 'file:${ACME_SECRET_FILE}'],
    account: ['ACME_ACCOUNT'],
    url    : ['${ACME_HOST}', 'https://${ACME_HOST}:${ACME_PORT:-8443}']])

  @TempDir
  Path home

  Map<String, String> environment = [:]
  List<PolicyException> untrusted = []

  def "a vendor's table gives URL, scope, credentials and TLS"() {
    given:
    user '''
      [prod]
      guard = "confirm"
      output = "json"
      [prod.acme]
      url = "https://acme.example:8443/"
      account = "ac-1"
      region = 7
      key = "env:KEY"
      secret = "vault:acme"
      caCert = "file:~/ca.crt"
      checkHost = false
      '''

    when:
    def profile = profiles().named('prod')
    def acme = profile.vendor(SHAPE)

    then:
    [profile.guard(), profile.output().get()] == [Guard.CONFIRM, 'json']
    acme.url().get() == URI.create('https://acme.example:8443')
    acme.scope() == [account: 'ac-1', region: '7']
    acme.credentials()*.toString() == ['key=env:KEY', 'secret=vault:acme']
    acme.tls().caCert().get().toString() == 'file:~/ca.crt'
    !acme.tls().checkHost()
    acme.origin().place().toString() == '~/.config/reeve/profiles.toml, line 5'
    acme.where() == 'for acme, profile prod'
  }

  def "vendor variables fill the unnamed default profile: #from"() {
    given:
    environment = variables

    when:
    def acme = profiles().byDefault().vendor(SHAPE)

    then:
    acme.configured()
    acme.origin().layer().get() == VendorTable.Layer.ENVIRONMENT
    acme.credentials().secret.toString() == secret
    acme.url().map { it.toString() }.orElse(null) == url
    acme.scope() == scope

    where:
    from             | variables                                             || secret             | url                     | scope
    'two variables'  | [ACME_KEY: 'k', ACME_SECRET: 's']                     || 'env:ACME_SECRET'  | null                    | [:]
    'a path'         | [ACME_KEY: 'k', ACME_SECRET_FILE: '/s']               || 'file:/s'          | null                    | [:]
    'a host'         | [ACME_SECRET: 's', ACME_HOST: 'h']                    || 'env:ACME_SECRET'  | 'https://h:8443'        | [:]
    'host and port'  | [ACME_SECRET: 's', ACME_HOST: 'h', ACME_PORT: '1']    || 'env:ACME_SECRET'  | 'https://h:1'           | [:]
    'an address'     | [ACME_SECRET: 's', ACME_HOST: 'https://h:2/x']        || 'env:ACME_SECRET'  | 'https://h:2/x'         | [:]
    'scope with it'  | [ACME_SECRET: 's', ACME_ACCOUNT: 'ac-9']              || 'env:ACME_SECRET'  | null                    | [account: 'ac-9']
  }

  def "a named profile never takes vendor variables, by #how"() {
    given:
    user '[prod.acme]\naccount = "ac-1"'
    environment = [ACME_KEY: 'k', ACME_SECRET: 's', ACME_HOST: 'h', REEVE_PROFILE: variable]

    when:
    def acme = (variable ? profiles().byDefault() : profiles().named('prod')).vendor(SHAPE)

    then:
    !acme.configured()
    acme.url().empty
    acme.credentials() == [:]

    where:
    how                 | variable
    'its name'          | ''
    '$REEVE_PROFILE'    | 'prod'
  }

  def "a variable never joins a URL of the file, and is told"() {
    given:
    user '[prod.acme]\nurl = "https://acme.example"'
    environment = [ACME_KEY: 'k', ACME_SECRET: 's']

    when:
    def acme = profiles().byDefault().vendor(SHAPE)

    then:
    acme.url().get().host == 'acme.example'
    acme.credentials() == [:]
    acme.origin().ignored().toSorted() == ['ACME_KEY', 'ACME_SECRET']
  }

  private Path cloned() {
    user '[prod]\noutput = "table"\n[prod.acme]\nurl = "https://mine"\nkey = "env:K"\naccount = "ac-1"'
    project '[prod]\noutput = "json"\n[prod.acme]\nurl = "https://evil"\naccount = "ac-2"'
  }

  def "a cloned project may set scope and output, and no more"() {
    given:
    cloned()

    when:
    def profile = profiles().named('prod')
    def acme = profile.vendor(SHAPE)

    then:
    acme.url().get().host == 'mine'
    acme.scope().account == 'ac-2'
    profile.output().get() == 'json'
    untrusted*.category() == [ExitCategory.POLICY]
    untrusted[0].text() == """\
      The project's profiles set url of acme, and are not trusted.
        in ${home}/work/.reeve/profiles.toml, line 4, profile prod
        read that file, then `reeve profile trust`; until then it may set scope and output only"""
        .stripIndent().replace("${home}/", '~/')
  }

  def "a project that was trusted counts until its file changes"() {
    given:
    def file = cloned()

    when:
    new Trust(folders()).accept(file)
    def trusted = profiles().named('prod').vendor(SHAPE)

    then: 'URL and credentials come from one layer together'
    trusted.url().get().host == 'evil'
    trusted.credentials() == [:]
    trusted.origin().layer().get() == VendorTable.Layer.PROJECT

    when:
    Files.writeString(file, Files.readString(file) + '# changed\n')

    then:
    profiles().named('prod').vendor(SHAPE).url().get().host == 'mine'
  }

  def "an untrusted project can make the guard stricter only: #mine and #theirs give #guard"() {
    given:
    user "[prod]\nguard = \"${mine}\""
    project "[prod]\nguard = \"${theirs}\""

    expect:
    profiles().named('prod').guard().word() == guard

    where:
    mine        | theirs      || guard
    'confirm'   | 'none'      || 'confirm'
    'confirm'   | 'read-only' || 'read-only'
    'none'      | 'confirm'   || 'confirm'
  }

  def "each fault of a vendor's table is told at once, with its line"() {
    given:
    user '[dev]\n[prod.acme]\nurl = "acme.example"\ninsecure = "yes"\nkey = ["a"]'

    when:
    profiles().named('prod').vendor(SHAPE)

    then:
    def e = thrown(ProfileException)
    e.category() == ExitCategory.USAGE
    e.text() == '''\
      3 settings are wrong:
        ~/.config/reeve/profiles.toml, line 3: `url` is an address such as https://host:8443, not acme.example
        ~/.config/reeve/profiles.toml, line 5: `key` is a text such as "env:NAME", no list and no table
        ~/.config/reeve/profiles.toml, line 4: `insecure` is true or false, not yes
        profiles: dev, prod
        correct these lines'''.stripIndent()
  }

  def "a misspelt setting names the nearest"() {
    given:
    user '[prod.acme]\nkey = "env:K"\nacount = "ac-1"'

    when:
    profiles().named('prod').vendor(SHAPE)

    then:
    def e = thrown(ProfileException)
    e.text() == '''\
      `acount` is no setting of acme: did you mean account?
        in ~/.config/reeve/profiles.toml, line 3; profiles: prod
        correct that line'''.stripIndent()
  }

  def "what is written and does not count says why: of a project that is #said"() {
    given:
    user '[prod.acme]\nurl = "https://acme.example"\nkey = "env:KEY"\naccount = "ac-1"\nregion = "eu"'
    def file = project '[prod.acme]\nurl = "https://other"\naccount = "ac-2"'
    if (trusted) {
      new Trust(folders()).accept(file)
    }
    def profile = profiles().named('prod')

    expect:
    profile.vendors().acme.collectMany { table -> table.settings().keySet().collect { profile.idle(SHAPE, table, it) } } ==
        [theirs, '', mine, mine, "not in force: the project's file goes before", '']

    where:
    said          | trusted || theirs                                      | mine
    'not trusted' | false   || 'not in force: the project is not trusted' | ''
    'trusted'     | true    || ''                                          | "not in force: the project's file goes before"
  }

  def "printing settings shows no literal and no variable"() {
    given:
    environment = [ACME_KEY: 'hunter22', ACME_SECRET: 'hunter23']
    user '[prod.acme]\nkey = "hunter24"'
    def profile = profiles().byDefault()

    expect:
    !"${profile} ${profile.around()} ${profile.vendors()} ${profile.vendor(SHAPE)}".contains('hunter')
  }

  private void user(String text) {
    write(home.resolve('.config/reeve/profiles.toml'), text)
  }

  private Path project(String text) {
    write(home.resolve('work/.reeve/profiles.toml'), text)
  }

  private static Path write(Path file, String text) {
    Files.createDirectories(file.parent)
    Files.writeString(file, text.stripIndent().trim() + '\n')
  }

  private Folders folders() {
    Folders.of([:], home)
  }

  private Profiles profiles() {
    def working = Files.createDirectories(home.resolve('work/deeper'))
    new Profiles([new ProfileFiles(folders(), environment, working, { untrusted << it })], environment)
  }
}
