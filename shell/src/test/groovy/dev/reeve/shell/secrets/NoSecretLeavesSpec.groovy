package dev.reeve.shell.secrets

import dev.reeve.shell.testing.Reeve
import java.nio.charset.StandardCharsets
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import java.security.KeyPairGenerator
import spock.lang.AutoCleanup
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
        net = pureport.networks.list().first()
        println net
        println 'ps -ewwo args'.execute().text
        log.info "${net.name}"
        println pureport.networks.create(name: 'edge', description: secrets['ppSecret'])
        rows = parallel(['a']) { illumio.labels.list().size(); pgo.clusters.list().size() }
        println rows
        try { clc.dataCenters.list().size() } catch (e) { println e; log.warn e.message }
        try { pure1.arrays.list().size() } catch (e) { println e }
        throw new IllegalStateException("crashed with ${secrets['ppSecret'].reveal()}")
        '''.stripIndent())
    def plan = home.resolve('of.plan').toString()
    run('run', script, '-p', profile, '--debug')
    run('run', script, '-p', profile, '-vv', '--log-format', 'json', '--error-format', 'json')
    run('run', script, '-p', profile, '--plan', plan)
    run('eval', "pureport.networks['network-1'].delete()", '-p', profile, '-v')
    run('call', 'pureport.networks.list', '-p', profile, '-o', 'json')
    ['pureport.networks.get', 'clc.dataCenters.list', 'illumio.labels.list', 'pgo.clusters.list', 'pure1.arrays.list'].each {
      run('call', it, '-p', profile, '--debug', '--error-format', 'json')
    }
    run('whoami', '-p', profile)
    run('profile', 'show', profile)
    run('profile', 'test', profile)
  }

  def "of forty and more planted secrets none is told, logged, journalled, planned or cached"() {
    when:
    PROFILES.each { workUnder(it) }
    run('runs', 'list')
    reeve.run('runs', 'list', '-o', 'lines').out().readLines().each { run('runs', 'show', it.tokenize(' ')[0]) }
    run('secret', 'list')

    then:
    planted.size() + vendor.tokens.size() > 40
    told.length() > 100_000
    leaks() == []
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
