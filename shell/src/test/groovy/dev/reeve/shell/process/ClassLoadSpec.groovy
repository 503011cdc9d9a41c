package dev.reeve.shell.process

import groovy.json.JsonSlurper
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** Start-up is guarded by what is loaded, not by time: what a command does not need may not load. */
class ClassLoadSpec extends Specification {

  /** The TOML parser gives its tree as JsonNode, and asking for any cipher names the provider of TLS. */
  static final Map<String, String> FENCED = [
    groovy   : /(groovy|org\.codehaus\.groovy|org\.apache\.groovy)\..*/,
    okhttp   : /(okhttp3|okio)\..*/,
    kotlin   : /kotlin\..*/,
    bouncy   : /org\.bouncycastle\..*/,
    binding  : /com\.fasterxml\.jackson\.databind\.(ObjectMapper|ObjectReader|ObjectWriter|ser\.|deser\.|introspect\.).*/,
    yaml     : /org\.yaml\..*/,
    tls      : /sun\.security\.ssl\.(?!SunJSSE).*/,
    jetty    : /org\.eclipse\.jetty\..*/,
    jshell   : /jdk\.jshell\..*/,
    jline    : /org\.jline\..*/,
    picocli  : /picocli\..*/,
    simulator: /dev\.reeve\.simulator\.(vendors|state|access)\..*/,
  ]

  @Shared
  @TempDir
  Path directory

  @Shared
  Installation reeve

  @Shared
  Process simulator

  def setupSpec() {
    reeve = new Installation(directory, 'reeve')
    reeve.environment.REEVE_CONFIG_DIR = directory.resolve('config').toString()
    simulator = reeve.begin('simulator', '--port', '0', '--dir', directory.resolve('config').toString())
    assert new JsonSlurper().parseText(simulator.inputReader().readLine()).ready
    Files.writeString(directory.resolve('one.groovy'), 'println 1')
  }

  def cleanupSpec() {
    simulator?.destroyForcibly()?.waitFor()
  }

  def "reeve #words loads nothing it does not need"() {
    given:
    def log = directory.resolve('classes.log').toFile()
    reeve.environment.REEVE_JAVA_OPTIONS = "-Xlog:class+load:file=$log".toString()

    when:
    def ended = reeve.start(words.replace('ONE', directory.resolve('one.groovy').toString()).split(' '))
    def loaded = log.readLines().findResults { (it =~ /\] (\S+) source:/).with { found -> found ? found[0][1] : null } }

    then:
    ended.code() == 0
    FENCED.findResults { name, fence -> name in needed ? null : loaded.find { it ==~ fence } } == []

    where:
    words                                        | needed
    'version'                                    | []
    '--help'                                     | []
    'completion bash'                            | []
    'help pureport.networks.create'              | ['picocli']
    'vendor list'                                | ['picocli']
    'profile list'                               | ['picocli']
    'call pureport.accounts.list -p simulator'   | ['picocli', 'okhttp', 'kotlin', 'tls']
    'call clc.datacenters.list -p simulator'     | ['picocli', 'okhttp', 'kotlin', 'tls']
    'call illumio.labels.list -p simulator'      | ['picocli', 'okhttp', 'kotlin', 'tls']
    'call pgo.version.get -p simulator'          | ['picocli', 'okhttp', 'kotlin', 'tls', 'bouncy']
    'call pure1.arrays.list -p simulator'        | ['picocli', 'okhttp', 'kotlin', 'tls', 'bouncy']
    'check ONE'                                  | ['picocli', 'groovy']
    'run ONE -p simulator'                       | ['picocli', 'groovy']
    'eval 1+1 -p simulator'                      | ['picocli', 'groovy']
  }
}
