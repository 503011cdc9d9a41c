package dev.reeve.profile.source

import dev.reeve.errors.ExitCategory
import dev.reeve.profile.Folders
import dev.reeve.profile.OwnerOnly
import dev.reeve.profile.Place
import dev.reeve.profile.SecretException
import dev.reeve.profile.SecretSource
import dev.reeve.secret.Redactor
import dev.reeve.secret.Secret
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import java.time.Clock
import java.time.Duration
import java.time.Instant
import java.time.ZoneOffset
import spock.lang.Specification
import spock.lang.TempDir

class SecretReaderSpec extends Specification {

  static final USE = new SecretUse('secret', 'pureport, profile prod', true)
  static final NAME = new SecretUse('username', 'clc, profile prod', false)

  @TempDir
  Path home

  Map<String, String> environment = [:]
  Map<String, String> vault = [:]
  List<String> warnings = []
  Prompt prompt = Prompt.NOBODY
  Instant now = Instant.parse('2026-01-01T00:00:00Z')
  Redactor redactor = new Redactor()

  def "a secret is read from #where and masked from then on"() {
    given:
    environment = [KEY: 'hunter22']
    vault = [pp: 'hunter22']
    prompt = { question -> Optional.of(Secret.of('hunter22')) }
    OwnerOnly.write(home.resolve('keys/pp'), 'hunter22\n'.bytes)
    OwnerOnly.write(home.resolve('config/near'), 'hunter22'.bytes)
    OwnerOnly.write(home.resolve('keys/pgouser'), 'hunter22:hunter22\n'.bytes)

    expect:
    reader().read(source(written), USE) == Secret.of('hunter22')
    redactor.redact('x hunter22 y') == 'x •••• y'

    where:
    where                | written
    'a variable'         | 'env:KEY'
    'the vault'          | 'vault:pp'
    'a file'             | 'file:~/keys/pp'
    'a file beside'      | 'file:near'
    'a line, its user'   | 'userfile:~/keys/pgouser'
    'a line, its end'    | 'passfile:~/keys/pgouser'
    'a command'          | 'exec:printf "%s\\n" hunter22'
    'a command as JSON'  | 'exec:echo {"value":"hunter22","expires":"2026-01-01T00:00:01Z"}'.replace('"', '\\"')
    'the user'           | 'prompt:Secret of Pureport'
    'the profile'        | 'hunter22'
  }

  def "a line of user and password is split at its first colon, and must be one"() {
    given:
    OwnerOnly.write(home.resolve('pgouser'), text.bytes)

    when:
    def user = reader().read(source('userfile:~/pgouser'), NAME).reveal()
    def password = reader().read(source('passfile:~/pgouser'), USE).reveal()

    then:
    [user, password] == ['admin', 'a:b c']

    when:
    OwnerOnly.write(home.resolve('pgouser'), (text + text).bytes)
    reader().read(source('passfile:~/pgouser'), USE)

    then:
    def refused = thrown(SecretException)
    refused.what() == 'The file ~/pgouser is not one line of user:password.'

    where:
    text << ['admin:a:b c\n', 'admin:a:b c\r\n']
  }

  def "a command gets its words, and no shell looks at them"() {
    expect:
    reader().read(source('exec:' + command), USE).reveal() == printed

    where:
    command                               || printed
    'printf %s| a'                        || 'a|'
    "printf %s|%s| 'a  b' \"c d\""        || 'a  b|c d|'
    'echo $HOME `id` > x; ls *'           || '$HOME `id` > x; ls *'
    "printf %s '{\"no\":\"secret\"}'"     || '{"no":"secret"}'
    'printf %s a\\ b'                     || 'a b'
  }

  def "a command is run once, and again when what it gave has expired"() {
    given:
    def script = home.resolve('count.sh')
    Files.writeString(script, '''\
      echo x >> "$1"
      printf '{"value":"v%s","expires":"%s"}' $(wc -l < "$1") "$2"'''.stripIndent())
    def once = source("exec:sh ${script} ${home}/runs 2026-01-01T01:00:00Z")
    def reader = reader()

    expect:
    reader.read(once, USE).reveal() == 'v1'
    reader.read(once, USE).reveal() == 'v1'

    when:
    reader.forget(once)

    then:
    reader.read(once, USE).reveal() == 'v2'
  }

  def "a literal secret works with a warning, a literal name without"() {
    given:
    def reader = reader()

    when:
    3.times { reader.read(source('hunter22'), USE) }
    reader.read(source('me'), NAME)

    then:
    warnings == ['`secret` of pureport, profile prod is written in clear in ~/config/profiles.toml, line 7; `reeve secret set` keeps it encrypted']
    redactor.redact('me') == 'me'
  }

  def "a secret that can't be had says why: #written"() {
    given:
    OwnerOnly.write(home.resolve('open'), 'hunter22'.bytes)
    OwnerOnly.write(home.resolve('empty'), '\n'.bytes)
    Files.createDirectory(home.resolve('folder'))
    Files.setPosixFilePermissions(home.resolve('open'), PosixFilePermissions.fromString('rw-r--r--'))

    when:
    reader().read(source(written), USE)

    then:
    def e = thrown(SecretException)
    e.category() == ExitCategory.CREDENTIALS
    e.text() == """\
      ${what}
        for `secret` of pureport, profile prod, in ~/config/profiles.toml, line 7
        ${remedy}""".stripIndent()

    where:
    written                      || what                                                                      | remedy
    'env:PUREPORT_API_SECRET'    || 'The variable PUREPORT_API_SECRET is not set.'                            | 'set it, or give `secret` another source'
    'vault:pp'                   || 'The vault has no entry `pp`.'                                            | 'add it: reeve secret set pp'
    'file:~/none'                || 'There is no file ~/none.'                                                | 'put it there, or correct the path'
    'file:~/empty'               || 'The file ~/empty is empty.'                                              | 'put `secret` into it, or correct the path'
    'file:~/open'                || 'The file ~/open can be read by others, so it is no place for a secret.'  | 'chmod 600 ~/open'
    'file:~/folder'              || "The file ~/folder can't be read."                                        | 'see that you may read it'
    'exec:no-such-program a'     || 'The command `no-such-program` could not be started.'                     | 'run it by hand to see why: no-such-program a'
    'exec:false'                 || 'The command `false` ended with 1.'                                       | 'run it by hand to see why: false'
    'exec:true'                  || 'The command `true` printed nothing.'                                     | 'run it by hand to see why: true'
    'exec:sleep 60'              || 'The command `sleep` did not end within 1 s.'                             | 'run it by hand to see why: sleep 60'
    'exec:echo "a'               || '`exec:` has no command, or a quote that is not closed.'                  | 'write exec:PROGRAM ARGUMENT...'
    'exec:'                      || '`exec:` has no command, or a quote that is not closed.'                  | 'write exec:PROGRAM ARGUMENT...'
    'prompt:'                    || '`secret` must be typed, and nobody can be asked here.'                   | 'run this in a terminal, or give `secret` another source'
    "exec:echo '{\"value\":\"v\",\"expires\":\"2025-12-31T00:00:00Z\"}'" || 'The command gave a secret that expired at 2025-12-31T00:00:00Z.' | 'renew what it gives, then try again'
    "exec:echo '{\"value\":\"v\",\"expires\":\"soon\"}'"                 || 'The command gave an `expires` that is no time.'                 | 'let it print a time such as 2026-01-01T00:00:00Z'
  }

  def "a literal in a file that others can read is refused"() {
    given:
    def file = home.resolve('config/profiles.toml')
    OwnerOnly.write(file, 'x'.bytes)
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString('rw-r--r--'))

    when:
    reader().read(source('hunter22'), USE)

    then:
    def e = thrown(SecretException)
    e.text() == '''\
      `secret` is written in clear in a file that others can read.
        for `secret` of pureport, profile prod, in ~/config/profiles.toml, line 7
        chmod 600 ~/config/profiles.toml, or keep it with `reeve secret set`'''.stripIndent()
  }

  def "the version of a secret tells a changed one, and opens no vault and asks nobody"() {
    given:
    def opened = false
    def entries = [get: { opened = true; Optional.empty() }, version: { Optional.of('7') }] as VaultEntries
    def reader = new SecretReader(surroundings(entries))

    expect:
    reader.version(source('vault:pp'), USE) == 'vault pp 7'
    reader.version(source('prompt:Who?'), USE) == 'prompt Who?'
    reader.version(source('a-secret'), USE) == 'value a-secret'
    !opened
  }

  private SecretReader reader() {
    new SecretReader(surroundings([
      get    : { name -> Optional.ofNullable(vault[name]).map { Secret.of(it) } },
      version: { name -> Optional.ofNullable(vault[name]) }] as VaultEntries))
  }

  private Surroundings surroundings(VaultEntries entries) {
    new Surroundings(Folders.of([:], home), environment, entries, prompt, redactor, { warnings << it },
        Clock.fixed(now, ZoneOffset.UTC), Duration.ofSeconds(1))
  }

  private SecretSource source(String written) {
    SecretSource.parse(written, new Place('~/config/profiles.toml', 7, home.resolve('config')))
  }
}
