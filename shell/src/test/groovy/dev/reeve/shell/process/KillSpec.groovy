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
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/**
 * The promise of runs: a process that dies at any moment loses no write and sends none twice. Sixty
 * writes on five vendors; the process is killed, resumed, killed again, at every boundary and at 200
 * moments. It takes too long for every build, so only {@code -Pthorough} runs it.
 */
@Requires({ Boolean.getBoolean('reeve.thorough') })
class KillSpec extends Specification {
  static final boolean THOROUGH = Boolean.getBoolean('reeve.thorough')
  static final long SEED = 20261121
  static final int AT_ONCE = 2

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
        def covered = estate.home.resolve("covered-$share").toString()
        estate.run(script) { Estate on, List words ->
          on.process([KILL_COVERED: covered, KILL_BY: THOROUGH ? 'place' : 'kind', KILL_SHARE: "$share".toString(),
            KILL_SHARES: "$shares".toString()], *words)
        }
      }
    })
    println "kills at boundaries: ${estates*.kills.sum()}, ${verdicts.size()} runs"

    then:
    estates*.kills.sum() >= 30
    verdicts.every { it == [sentTwice: [:], lost: [:], state: state] }

    where:
    what = THOROUGH ? 'line' : 'kind'
  }

  def "killed at seeded moments, no write is lost and none is sent twice"() {
    given:
    def random = new Random(SEED)
    int before = estates*.kills.sum()
    def moments = (1..200).collect { (long) (random.nextDouble() * duration) }.collate(5)

    when:
    def verdicts = inTurn(moments.collect { own ->
      { Estate estate ->
        def left = new LinkedList<Long>(own)
        estate.run(script) { Estate on, List words -> dying(on, words, left.poll()) }
      }
    })
    println "kills at moments: ${estates*.kills.sum() - before}, ${verdicts.size()} runs"

    then:
    estates*.kills.sum() > before
    verdicts.every { it == [sentTwice: [:], lost: [:], state: state] }
  }

  private static Process dying(Estate estate, List<String> words, Long after) {
    def process = estate.process([:], *words)
    if (after != null) {
      Thread.startDaemon {
        if (!process.waitFor(after, TimeUnit.MILLISECONDS)) {
          process.destroyForcibly()
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
