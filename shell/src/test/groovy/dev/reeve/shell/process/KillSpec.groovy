package dev.reeve.shell.process

import dev.reeve.openapi.CompiledVendors
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.ArrayBlockingQueue
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import java.util.concurrent.TimeUnit
import java.util.jar.JarEntry
import java.util.jar.JarOutputStream
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/**
 * The promise of runs: a process that dies at any moment loses no write and sends none twice. Sixty
 * writes on five vendors; the process is killed, resumed, killed again: at every kind of boundary
 * and at 20 moments, with {@code -Pthorough} at every boundary and at 200 moments.
 */
class KillSpec extends Specification {
  static final boolean THOROUGH = Boolean.getBoolean('reeve.thorough')
  static final long SEED = 20261121
  static final int AT_ONCE = 4

  @Shared
  @TempDir
  Path directory
  @Shared
  Installation reeve
  @Shared
  List<Estate> estates = []
  @Shared
  Path script
  @Shared
  Map<String, Integer> handled
  @Shared
  Map<String, List<String>> state
  @Shared
  long duration

  def setupSpec() {
    reeve = new Installation(directory)
    script = directory.resolve('sixty-writes.groovy')
    Files.writeString(script, getClass().getResource('sixty-writes.groovy').text)
    jar(reeve.root.resolve('shell/target/reeve/lib/zz-kill.jar'))
    assert reeve.start('doctor', '--warm').code() == 0
    estates = (1..AT_ONCE).collect { new Estate(reeve, directory.resolve("estate-$it")) }
    estates[0].reset()
    long begun = System.nanoTime()
    estates[0].run(script) { estate, words -> estate.process([:], *words) }
    duration = (System.nanoTime() - begun).intdiv(1_000_000)
    handled = estates[0].handled().findAll { writes(it.key) }
    state = estates[0].state()
  }

  def cleanupSpec() {
    estates*.close()
  }

  def "the script makes sixty writes on all five vendors, of all kinds"() {
    expect:
    handled.values().sum() == 60
    handled.keySet()*.takeWhile { it != '.' }.toSet() == CompiledVendors.builtIn().toSet()
    handled.keySet().collect { kind(it) }.toSet() == ['repeatable', 'identifiable', 'unsettleable'].toSet()
  }

  def "killed at every #what of boundary, no write is lost and none is sent twice"() {
    given:
    def shares = THOROUGH ? 16 : AT_ONCE

    when:
    def verdicts = inTurn((0..<shares).collect { share ->
      { Estate estate ->
        estate.run(script) { Estate on, List words ->
          on.process([KILL_COVERED: directory.resolve("covered-$share").toString(), KILL_BY: THOROUGH ? 'place' : 'kind',
            KILL_SHARE: "$share".toString(), KILL_SHARES: "$shares".toString()], *words)
        }
      }
    })
    println "kills at boundaries: ${estates*.kills.sum()}, ${verdicts.size()} runs"

    then:
    estates*.kills.sum() >= 30
    verdicts*.sentTwice == verdicts.collect { [:] }
    verdicts*.lost == verdicts.collect { [:] }
    verdicts.collectMany { other(it.state) } == []

    where:
    what = THOROUGH ? 'line' : 'kind'
  }

  def "killed at #moments seeded moments, no write is lost and none is sent twice"() {
    given:
    def random = new Random(SEED)
    int before = estates*.kills.sum()
    def left = { before + moments - estates*.kills.sum() }
    def verdicts = []

    when:
    while (left() > 0) {
      def runs = Math.min(AT_ONCE, (left() + 4).intdiv(5))
      verdicts += inTurn((1..runs).collect { new Random(random.nextLong()) }.collect { own ->
        int kills = 5
        return { Estate estate ->
          estate.run(script) { Estate on, List words -> dying(on, words, kills-- > 0 ? (long) (own.nextDouble() * duration) : null) }
        }
      })
    }
    println "kills at moments: ${estates*.kills.sum() - before}, ${verdicts.size()} runs"

    then:
    verdicts*.sentTwice == verdicts.collect { [:] }
    verdicts*.lost == verdicts.collect { [:] }
    verdicts.collectMany { other(it.state) } == []

    where:
    moments = THOROUGH ? 200 : 20
  }

  /** What a killed run left otherwise than one that nobody killed. */
  private List<String> other(Map<String, List<String>> left) {
    (left.keySet() + state.keySet()).collectMany { collection ->
      def (is, was) = [(left[collection] ?: []).countBy { it }, (state[collection] ?: []).countBy { it }]
      (is.keySet() + was.keySet()).findAll { is[it] != was[it] }.collect {
        "$collection: $it, ${is[it] ?: 0} times for ${was[it] ?: 0}".toString()
      }
    }
  }

  private Process dying(Estate estate, List<String> words, Long after) {
    long begun = System.nanoTime()
    def process = estate.process([:], *words)
    if (after != null) {
      Thread.startDaemon {
        if (!process.waitFor(after, TimeUnit.MILLISECONDS)) {
          process.destroyForcibly()
        } else if (words[0] == 'run') {
          // The machine has become quicker than it was when the run was timed.
          duration = Math.min(duration, (System.nanoTime() - begun).intdiv(1_000_000))
        }
      }
    }
    process
  }

  /** Each on an estate of its own, so many at once. */
  private List<Map> inTurn(List<Closure> runs) {
    def free = new ArrayBlockingQueue<Estate>(AT_ONCE, true, estates)
    def threads = Executors.newFixedThreadPool(AT_ONCE)
    try {
      threads.invokeAll(runs.collect { run -> { -> onFree(free, run) } as Callable<Map> })*.get()
    } finally {
      threads.shutdownNow()
    }
  }

  private Map onFree(ArrayBlockingQueue<Estate> free, Closure run) {
    def estate = free.take()
    try {
      estate.reset()
      run.call(estate)
      def got = estate.handled()
      def own = handled.findAll { kind(it.key) != 'repeatable' }
      [sentTwice: own.collectEntries { [it.key, (got[it.key] ?: 0) - it.value] }.findAll { it.value > 0 },
        lost: handled.collectEntries { [it.key, it.value - (got[it.key] ?: 0)] }.findAll { it.value > 0 }, state: estate.state()]
    } finally {
      free.put(estate)
    }
  }

  private static operation(String call) {
    def dot = call.indexOf('.')
    CompiledVendors.load(call.substring(0, dot)).operations()[call.substring(dot + 1)]
  }

  private static boolean writes(String call) {
    operation(call).effect().writes() && !call.contains('auth')
  }

  private static String kind(String call) {
    def settling = operation(call).settling()
    settling.repeatable() ? 'repeatable' : settling.identity().present ? 'identifiable' : 'unsettleable'
  }

  private static void jar(Path file) {
    new JarOutputStream(Files.newOutputStream(file)).withCloseable { jar ->
      def name = KillBoundary.name
      ["${name.replace('.', '/')}.class": KillBoundary.getResourceAsStream('KillBoundary.class').bytes,
        'META-INF/services/dev.reeve.journal.file.Boundary': name.bytes].each { path, bytes ->
        jar.putNextEntry(new JarEntry(path.toString()))
        jar.write(bytes)
      }
    }
  }
}
