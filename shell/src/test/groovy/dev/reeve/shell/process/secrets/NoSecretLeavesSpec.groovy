package dev.reeve.shell.process.secrets

import dev.reeve.shell.testing.DemoTerminal
import dev.reeve.shell.testing.Reeve
import dev.reeve.shell.testing.TmuxTerminal
import java.nio.charset.StandardCharsets
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import java.security.KeyPairGenerator
import spock.lang.AutoCleanup
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

/** Plants secrets everywhere one can stand, and looks for them in everything Reeve leaves behind. */
class NoSecretLeavesSpec extends Specification {

  static final List<String> PROFILES = ['env', 'vault', 'file', 'exec', 'literal']

  @TempDir
  Path home

  @AutoCleanup
  TellingVendor vendor = new TellingVendor()

  Reeve reeve
  Map<String, String> planted = [:]
  StringBuilder told = new StringBuilder()

  def setup() {
    reeve = new Reeve(home)
    Files.createDirectories(home.resolve('planted'))
    reeve.environment.REEVE_VAULT_KEY = home.resolve('planted/vault.key').toString()
    reeve.profiles(PROFILES.collect { profile(it) }.join('\n'))
  }

  /** A profile whose credentials come from one kind of source. */
  private String profile(String kind) {
    """\
    [${kind}.pureport]
    url = "$vendor.url/$kind"
    account = "ac-1"
    key = "pp-key"
    secret = "${plant(kind, 'ppSecret')}"
    [${kind}.clc]
    url = "$vendor.url/$kind"
    username = "me"
    password = "${plant(kind, 'clcPassword')}"
    [${kind}.illumio]
    url = "$vendor.url/$kind"
    org = 1
    key = "api_1"
    secret = "${plant(kind, 'illSecret')}"
    [${kind}.pgo]
    url = "$vendor.url/$kind"
    username = "admin"
    password = "${plant(kind, 'pgoPassword')}"
    namespace = "ns"
    [${kind}.pure1]
    url = "$vendor.url/$kind"
    appId = "pure1:apikey:abc"
    privateKey = "${plant(kind, 'pem')}"
    """.stripIndent()
  }

  private String plant(String kind, String name) {
    def value = name == 'pem' ? pem() : "$kind/$name+${UUID.randomUUID()}\"é".toString()
    planted["$kind $name".toString()] = value
    switch (kind) {
      case 'env':
        reeve.environment["PLANT_$name".toString()] = value
        return "env:PLANT_$name"
      case 'vault':
        tell(reeve.on('', value, 'secret', 'set', name))
        return "vault:$name"
      case 'literal':
        return value.replace('\\', '\\\\').replace('"', '\\"').replace('\n', '\\n')
    }
    def file = home.resolve("planted/${kind}-$name")
    Files.writeString(file, value)
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString('rw-------'))
    kind == 'file' ? "file:$file" : "exec:cat $file"
  }

  private static String pem() {
    def generator = KeyPairGenerator.getInstance('RSA')
    generator.initialize(2048)
    def encoded = Base64.getMimeEncoder(64, '\n'.bytes).encodeToString(generator.generateKeyPair().private.encoded)
    "-----BEGIN PRIVATE KEY-----\n$encoded\n-----END PRIVATE KEY-----\n"
  }

  private Reeve.Ended tell(Reeve.Ended ended) {
    told << ended.out() << ended.err()
    ended
  }

  private void run(String... words) {
    tell(reeve.run(words))
  }

  /** Runs, fails, plans, calls and looks under one profile. */
  private void workUnder(String profile) {
    def script = reeve.script('''\
        @Param('a word') Secret word
        println "$word and ${word.reveal() == secrets['ppSecret'].reveal()}"
        net = pureport.networks.list().first()
        println net
        println 'ps -ewwo args'.execute().text
        log.info "${net.name}"
        println pureport.networks.create(name: 'edge', description: secrets['ppSecret'])
        pureport.networks.create(name: 'told', description: "${word.reveal()} ${word.reveal().bytes.encodeBase64()}")
        drawn = chart([(word.reveal()): 1, other: 2], title: "of ${word.reveal()}").toString()
        rows = parallel(['a']) { illumio.labels.list().size(); pgo.clusters.list().size() }
        println rows
        try { clc.datacenters.list().size() } catch (e) { println e; log.warn e.message }
        try { pure1.arrays.list().size() } catch (e) { println e }
        throw new IllegalStateException("crashed with ${secrets['ppSecret'].reveal()}")
        '''.stripIndent())
    def plan = home.resolve('of.plan').toString()
    def word = ['--word', 'vault:ppSecret']
    run('run', script, '-p', profile, '--debug', '--record', home.resolve("of-${profile}.har").toString(), *word)
    run('run', script, '-p', profile, '-vv', '--log-format', 'json', '--error-format', 'json', *word)
    run('run', script, '-p', profile, '--plan', plan, *word)
    run('run', script, '--replay', home.resolve("of-${profile}.har").toString(), '--debug', *word)
    run('eval', "pureport.networks['network-1'].delete()", '-p', profile, '-v')
    run('call', 'pureport.networks.list', '-p', profile, '-o', 'json')
    ['pureport.networks.get', 'clc.datacenters.list', 'illumio.labels.list', 'pgo.clusters.list', 'pure1.arrays.list'].each {
      run('call', it, '-p', profile, '--debug', '--error-format', 'json')
    }
    lookAt(profile)
  }

  private void lookAt(String profile) {
    run('whoami', '-p', profile)
    run('profile', 'show', profile)
    run('profile', 'test', profile)
  }

  def "of forty and more planted secrets none is told, logged, journalled, recorded, reported, planned or cached"() {
    when:
    PROFILES.each { workUnder(it) }
    run('runs', 'list')
    def runs = home.resolve('state/reeve/runs').toFile().list() as List<String>
    runs.each { look(it) }
    run('secret', 'list')

    then:
    planted.size() + vendor.tokens.size() > 40
    told.length() > 100_000
    told.contains('•••• and true')
    runs.count { home.resolve("${it}.html").toFile().text.contains('<img alt="of ••••') } >= PROFILES.size()
    PROFILES.every { home.resolve("of-${it}.har").toFile().text.contains('"call":"pureport.networks.create"') }
    leaks() == []
  }

  private void look(String id) {
    run('runs', 'show', id)
    run('runs', 'show', id, '-o', 'json')
    run('runs', 'report', id, '--file', home.resolve("${id}.html").toString())
    run('runs', 'undo', id, '--data', '-vv')
  }

  @Requires({ TmuxTerminal.available() || System.getenv('REEVE_NO_SKIPS') == '1' })
  def "a secret that was typed at the prompt does not enter its history"() {
    given:
    def terminal = DemoTerminal.start(home, reeve.environment, 'shell -p file')

    when:
    terminal.line('pureport.networks.list()*.id', 'network-1')
    terminal.line("typed = '${planted['file ppSecret']}'.size()", "${planted['file ppSecret'].size()}")
    terminal.leave(0)

    then:
    home.resolve('state/reeve/history').toFile().text.contains("typed = '••••'.size()")
    leaks() == []

    cleanup:
    terminal?.close()
  }

  /** Where a secret stands in what was written, in any of the forms it takes there. */
  private List<String> leaks() {
    def texts = [output: told.toString()]
    Files.walk(home).filter { Files.isRegularFile(it) && !it.startsWith(home.resolve('planted')) }
        .filter { it.fileName.toString() != 'profiles.toml' }
        .each { texts[home.relativize(it).toString()] = new String(Files.readAllBytes(it), StandardCharsets.ISO_8859_1) }
    def secrets = planted + vendor.tokens.indexed().collectEntries { n, token -> ["token $n".toString(), token] }
    secrets.collectMany { name, secret ->
      forms(name, secret).collectMany { form -> texts.findAll { it.value.contains(form) }.keySet().collect { "$name in $it".toString() } }
    }.unique()
  }

  private static List<String> forms(String name, String secret) {
    if (name.endsWith(' pem')) {
      return [secret.readLines()[5], secret.readLines()[9]]
    }
    def bytes = secret.getBytes('UTF-8')
    [secret, new String(bytes, 'ISO-8859-1'), Base64.encoder.encodeToString(bytes), URLEncoder.encode(secret, 'UTF-8'),
      groovy.json.JsonOutput.toJson(secret)[1..-2], secret.replace('"', '\\"')]
  }
}
