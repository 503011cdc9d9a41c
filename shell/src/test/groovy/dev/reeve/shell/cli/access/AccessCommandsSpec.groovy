package dev.reeve.shell.cli.access

import dev.reeve.shell.cli.Main
import dev.reeve.shell.cli.option.Console
import groovy.json.JsonSlurper
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class AccessCommandsSpec extends Specification {

  @TempDir
  Path home

  def "a secret is kept from standard input, listed and removed"() {
    expect:
    reeve('hunter22\n', 'secret', 'set', 'pp') == [0, '', 'kept; a profile names it as "vault:pp"\n']
    reeve('', 'secret', 'list') == [0, 'pp\n', '']
    !Files.readString(home.resolve('config/vault.json')).contains('hunter22')
    reeve('', 'secret', 'remove', 'pp') == [0, '', 'removed\n']
    reeve('', 'secret', 'list') == [0, '', '']
  }

  def "what is not in the vault can't be removed, and nothing can't be kept"() {
    expect:
    reeve('', 'secret', 'remove', 'pp') == [2, '', '''\
      error: The vault has no entry `pp`.
        for secret remove
        see reeve secret list
      '''.stripIndent()]
    reeve('', 'secret', 'set', 'pp') == [2, '', '''\
      error: No secret was given.
        for secret set pp
        type it at the prompt, or pipe it: pass show x | reeve secret set pp
      '''.stripIndent()]
  }

  def "a vendor joins a profile by words on the command line"() {
    expect:
    reeve('', 'profile', 'add', 'prod', 'illumio', 'url=https://pce:8443', 'org=1', 'key=api_1', 'secret=vault:i')[0] == 0
    Files.readString(home.resolve('config/profiles.toml')) == '''\
      [prod.illumio]
      url = "https://pce:8443"
      org = "1"
      key = "api_1"
      secret = "vault:i"
      '''.stripIndent()
  }

  def "how a server is trusted is said on the command line, files by their path"() {
    given:
    def pem = Files.writeString(home.resolve('ca.pem'), 'PEM')

    expect:
    reeve('', 'profile', 'add', 'my prod', 'pgo', 'url=https://pgo:8443', 'username=admin', 'password=env:P', "caCert=$pem",
        "clientCert=file:$pem", "clientKey=$pem", 'checkHost=false') ==
        [0, '', "kept in ${home}/config/profiles.toml; try it: reeve profile test 'my prod'\n"]
    Files.readString(home.resolve('config/profiles.toml')) == """\
      ["my prod".pgo]
      url = "https://pgo:8443"
      username = "admin"
      password = "env:P"
      caCert = "file:$pem"
      clientCert = "file:$pem"
      clientKey = "file:$pem"
      checkHost = false
      """.stripIndent()
  }

  def "the built-in profile stays as it is"() {
    expect:
    reeve('', 'profile', 'add', 'demo', 'pureport', 'key=k', 'secret=env:S') == [2, '', '''\
      error: The profile demo is built in: it is the simulator.
        for profile add demo pureport
        choose another name
      '''.stripIndent()]
    reeve('', 'profile', command, 'demo') == [2, '', """\
      error: The profile demo is built in: it is the simulator.
        for profile $command demo
        try it: reeve profile test demo
      """.stripIndent()]

    where:
    command << ['show', 'remove']
  }

  def "an addition is refused: #words"() {
    expect:
    reeve('', *(['profile', 'add', 'prod', 'illumio'] + words)) == [2, '', "error: ${text}\n"]
    !Files.exists(home.resolve('config/profiles.toml'))

    where:
    words                     || text
    ['org=1']                 || 'These are missing: url, key, secret.\n  for profile add prod illumio\n  give them as url=VALUE, or run this in a terminal to be asked'
    ['sceret=env:S']          || '`sceret` is no setting of illumio.\n  for profile add prod illumio\n  did you mean secret?'
    ['secret=hunter22']       || '`secret` is a secret, and other users see the command line.\n  for profile add prod illumio\n  leave it out to be asked, or write secret=vault:NAME, env:NAME or file:PATH'
    ['checkHost=no']          || '`checkHost` is true or false, not no.\n  for profile add prod illumio\n  write checkHost=true'
    ['caCert=/no/such.pem']   || '`caCert` is no file: /no/such.pem.\n  for profile add prod illumio\n  write caCert=PATH'
    ['org']                   || '`org` has no value.\n  for profile add prod illumio\n  write org=VALUE'
  }

  def "the profiles of the vendor's own tools are taken over, the one in use as the default"() {
    given:
    def file = Files.writeString(home.resolve("credentials.$suffix"), text)

    expect:
    reeve('', 'profile', 'import', 'pureport', file.toString()) == [0, '', """\
      left out: half, it has no secret
      dev, prod kept in $home/config/profiles.toml, secrets in the vault; try it: reeve profile test dev
      """.stripIndent()]
    Files.readString(home.resolve('config/profiles.toml')).readLines().findAll { it } == ['default = "prod"', '[dev.pureport]', 'key = "k1"',
      'secret = "vault:dev-pureport-secret"', '[prod.pureport]', 'url = "https://pp.example"', 'key = "k2"', 'secret = "vault:prod-pureport-secret"']
    reeve('', 'secret', 'list')[1] == 'dev-pureport-secret\nprod-pureport-secret\n'
    !Files.readString(home.resolve('config/vault.json')).contains('s3cr3t')
    reeve('', 'profile', 'import', 'pureport', file.toString()) == [2, '', """\
      left out: dev, the profile has pureport already
      left out: prod, the profile has pureport already
      left out: half, it has no secret
      """.stripIndent()]

    where:
    suffix | text
    'yml'  | 'current_profile: prod\nprofiles:\n  dev: {api_key: k1, api_secret: s3cr3t1}\n  prod:\n    api_url: https://pp.example\n    api_key: k2\n    api_secret: s3cr3t2\n  half: {api_key: k3}\n'
    'json' | '{"current_profile":"prod","profiles":{"dev":{"api_key":"k1","api_secret":"s3cr3t1"},"prod":{"api_url":"https://pp.example","api_key":"k2","api_secret":"s3cr3t2"},"half":{"api_key":"k3"}}}'
  }

  def "an import is refused: #text"() {
    given:
    Files.writeString(home.resolve('odd.yml'), 'profiles: [\n')
    Files.writeString(home.resolve('empty.yml'), 'current_profile: x\n')

    when:
    def (code, out, err) = reeve('', *(['profile', 'import', vendor] + (file ? [home.resolve(file).toString()] : [])))

    then:
    code == 2
    err.contains(text)

    where:
    vendor     | file        || text
    'illumio'  | null        || "No file of illumio's own tools is known."
    'pureport' | 'odd.yml'   || "odd.yml can't be read: "
    'pureport' | 'empty.yml' || 'empty.yml has no profiles.'
    'pureport' | 'none.yml'  || "none.yml can't be read."
  }

  def "a profile of the vendor's that is called default has the vendor's name, for ours can't be called so"() {
    given:
    def file = Files.writeString(home.resolve('credentials.yml'), 'profiles: {default: {api_key: k, api_secret: s3cr3t}}')

    expect:
    reeve('', 'profile', 'import', 'pureport', file.toString())[0] == 0
    Files.readString(home.resolve('config/profiles.toml')).readLines().findAll { it } == ['[pureport.pureport]', 'key = "k"', 'secret = "vault:pureport-pureport-secret"']
    reeve('', 'profile', 'add', 'default', 'pureport', 'key=k', 'secret=env:S') == [2, '', """\
      error: No profile can be called `default`.
        in $home/config/profiles.toml, where `default` names the one in use
        choose another name
      """.stripIndent()]
  }

  def "login, whoami, test and logout on the demo"() {
    when:
    def (code, out) = reeve('', 'login', 'clc', '-p', 'demo', '-o', 'json')

    then:
    code == 0
    def told = new JsonSlurper().parseText(out)[0]
    told.vendor == 'clc'
    told.scheme == 'clc-login'
    told.facts['/accountAlias']
    told.expires

    and:
    new JsonSlurper().parseText(reeve('', 'profile', 'test', 'demo', '-o', 'json')[1]).collect { [it.vendor, it.ok, it.error] } ==
        ['pureport', 'pure1', 'clc', 'illumio', 'pgo'].collect { [it, true, ''] }
    reeve('', 'logout', 'illumio', '-p', 'demo') == [0, '', 'illumio: logged out\n']
    reeve('', 'logout', 'illumio', '-p', 'demo') == [0, '', 'illumio: was not logged in\n']
  }

  def "without a profile there is nobody to be"() {
    expect:
    reeve('', 'whoami') == [2, '', '''\
      error: The profile says of no vendor how to reach it.
        for profile default
        add one: reeve profile add NAME VENDOR
      '''.stripIndent()]
  }

  private List reeve(String input, String... arguments) {
    def out = new ByteArrayOutputStream()
    def err = new ByteArrayOutputStream()
    def environment = [REEVE_CONFIG_DIR: "${home}/config".toString(), XDG_STATE_HOME: "${home}/state".toString(),
      XDG_CACHE_HOME: "${home}/cache".toString(), REEVE_VAULT_KEY: "${home}/vault.key".toString()]
    def console = new Console(new ByteArrayInputStream(input.bytes), new PrintStream(out, true, 'UTF-8'),
        new PrintStream(err, true, 'UTF-8'), '', 80, environment)
    int code = Main.run(arguments, console)
    console.flush()
    [code, out.toString('UTF-8'), err.toString('UTF-8')]
  }
}
