package dev.reeve.shell.process

import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit
import java.util.regex.Pattern

/** A simulator in a process of its own, and runs of one script against it that die. */
class Estate implements AutoCloseable {
  static final FAULTS = '''[
    {"kind": "drop-after", "vendor": "illumio", "operation": "ipLists.create", "count": 1},
    {"kind": "drop-before", "vendor": "pure1", "operation": "volumes.list", "count": 1}
  ]'''
  /** What our script wrote, without what the vendor adds to it. */
  static final OURS = ~/kill-(net|label|pairing|list-simulator|list-second|group|policy|cluster|user|tag|\d)(-\d+)?/

  static final MADE_UP = [(/\d{4}-\d\d-\d\dT[\d:.]+Z/): '<time>', (/\b\d{13}\b/): '<time>',
    (/\b[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}\b/): '<uuid>', (/\b[0-9a-f]{32}\b/): '<id>',
    (/password = (?!kill).*/): 'password = <made>']

  final Installation reeve
  final Path home
  final Process simulator
  final String admin
  int kills

  Estate(Installation reeve, Path home) {
    this.reeve = reeve
    this.home = Files.createDirectories(home)
    simulator = process([:], 'simulator', '--http', '--port', '0', '--speed', '20', '--dir', home.resolve('config').toString())
    admin = new JsonSlurper().parseText(simulator.inputStream.newReader().readLine()).admin
    def profiles = home.resolve('config/profiles.toml').toFile()
    profiles << profiles.text.substring(profiles.text.indexOf('[simulator')).replace('[simulator', '[second')
  }

  /** Begins anew: an untouched estate, and no run. */
  void reset() {
    ask('POST', '/reset', '')
    ask('POST', '/faults', FAULTS)
    home.resolve('state').toFile().deleteDir()
  }

  /** Runs the script from its beginning, then resumes it until it is done; each process dies as told. */
  void run(Path script, Closure<Process> dying) {
    def ended = wait(dying.call(this, ['run', script.toString(), '-p', 'simulator', '-q']))
    while (ended.code() != 0) {
      def settled = ended.code() == 137 ? [] : settle(ended.err())
      ended = wait(dying.call(this, runs() ? ['runs', 'resume', runs()[0], '-q', *settled]
          : ['run', script.toString(), '-p', 'simulator', '-q']))
    }
  }

  private Installation.Ended wait(Process process) {
    def ended = Installation.end(process)
    kills += ended.code() == 137 ? 1 : 0
    ended
  }

  /** Looks where a person would: whether the vendor has handled one more than the journal knows. */
  private List<String> settle(String err) {
    def doubt = err =~ /--settle (\d+)=done/
    assert doubt, err
    def lines = home.resolve("state/reeve/runs/${runs()[0]}/journal.jsonl").toFile().readLines()
        .findAll { it.endsWith('}') }.collect { new JsonSlurper().parseText(it) }
    def call = lines.find { it.n == doubt[0][1] as int }.call
    def same = lines.findAll { it.is == 'write' && it.call == call }.collect { [it.lane, it.at] }
    int known = lines.count { [it.lane, it.at] in same && (it.is == 'answered' || it.is == 'settled' && it.as == 'done') }
    ['--settle', "${doubt[0][1]}=${(handled()[call] ?: 0) > known ? 'done' : 'again'}".toString()]
  }

  private List<String> runs() {
    home.resolve('state/reeve/runs').toFile().listFiles()?.findAll { new File(it, 'journal.jsonl').exists() }*.name ?: []
  }

  /** How often each operation was handled, by the simulator's own count. */
  Map<String, Integer> handled() {
    new JsonSlurper().parseText(ask('GET', '/requests', null)).findAll { it.operation && it.status < 400 }
        .findAll { it.fault != 'drop-before' }.countBy { "${it.vendor}.${it.operation}".toString() }
  }

  /** What the vendors hold of ours in the end: whole records, but for what a vendor makes up. */
  Map<String, List<String>> state() {
    ask('POST', '/clock', '{"advance":"PT1H"}')
    def kept = [:]
    new JsonSlurper().parseText(ask('GET', '/records', null)).each { vendor, changes ->
      def ids = changes.records.values().collectMany { it.written.keySet() }.findAll { !(it =~ OURS) }
      changes.records.findAll { !(it.key =~ /(?i)audit|task|event|job|queue|activit/) }.each { collection, records ->
        def ours = records.written.values().findAll { JsonOutput.toJson(it) =~ OURS }
        def lines = ours.collectMany { record -> lines((JsonOutput.toJson(record) =~ OURS)[0][0], record) }.collect { steady(it, ids) }
        if (lines || records.removed) {
          kept["$vendor $collection".toString()] = lines.sort() + records.removed.collect { "no $it".toString() }
        }
      }
    }
    kept
  }

  /** A record as one line a value. */
  private static List<String> lines(String path, Object value) {
    def within = value instanceof Map ? value.entrySet().collect { [it.key, it.value] }
        : value instanceof List ? value.withIndex().collect { [it[1], it[0]] } : []
    within ? within.collectMany { lines("$path ${it[0]}", it[1]) } : ["$path = $value".toString()]
  }

  /** Times, and identifiers that depend on the order of calls. */
  private static String steady(String record, List<String> ids) {
    def text = MADE_UP.inject(record) { known, pattern, word -> known.replaceAll(pattern, word) }
    ids.inject(text) { known, id -> known.replaceAll("(?<![\\w-])${Pattern.quote(id)}(?![\\w-])", '<id>') }
  }

  Process process(Map<String, String> more, String... words) {
    def builder = new ProcessBuilder([reeve.root.resolve('reeve').toString(), *words])
    builder.environment().clear()
    builder.environment().putAll(reeve.environment + [XDG_STATE_HOME: home.resolve('state').toString(),
      REEVE_CONFIG_DIR: home.resolve('config').toString()] + more)
    builder.directory(home.toFile())
    builder.start()
  }

  private String ask(String method, String path, String body) {
    def connection = new URL(admin + path).openConnection() as HttpURLConnection
    connection.requestMethod = method
    if (body != null) {
      connection.doOutput = true
      connection.outputStream.withCloseable { it << body }
    }
    assert connection.responseCode < 300
    connection.responseCode == 204 ? '' : connection.inputStream.getText('UTF-8')
  }

  @Override
  void close() {
    simulator.destroyForcibly().waitFor(10, TimeUnit.SECONDS)
  }
}
