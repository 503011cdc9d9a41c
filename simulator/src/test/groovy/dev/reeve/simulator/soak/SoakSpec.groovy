package dev.reeve.simulator.soak

import dev.reeve.errors.ReeveException
import dev.reeve.simulator.fault.Fault
import dev.reeve.simulator.fault.FaultKind
import dev.reeve.simulator.testing.OnSimulator
import java.nio.file.Path
import java.time.Duration
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** Mixed calls at vendors that fail now and then: at the end both sides know the same. */
class SoakSpec extends Specification {

  /** What a fault that plays a spent token says where there is none to renew: at a login, and to basic authentication. */
  private static final List<String> REFUSED = [
      'refused the login (401): Authorization has been denied for this request.',
      'Pure1 refused the login (403): Invalid or expired access token',
      'illumio answered 401 authentication_error: Authentication failed',
      'pgo answered 401: Not authenticated in apiserver',
  ]

  static final int CALLS = Boolean.getBoolean('reeve.thorough') ? 20_000 : 1_000
  static final int LIVE = 6

  /** CLC's servers are a walk of many calls, any of which may meet a fault that is not repeated. */
  static final int PATIENCE = 25

  @Shared
  @TempDir
  Path home

  @Shared
  @AutoCleanup
  OnSimulator simulator

  Random dice = new Random(20_261_121)
  int made
  int doubts
  List<String> gaveUp = []

  def setupSpec() {
    simulator = new OnSimulator(home)
  }

  def "after #CALLS calls with faults the client believes what is there"() {
    given:
    def kinds = Kinds.of(simulator)
    FaultKind.values().each { simulator.server.faults().add(Fault.parse("${it.word()}${it == FaultKind.DELAY ? '=1' : ''},rate=0.01")) }

    when:
    CALLS.times { step(kinds[it % kinds.size()]) }

    then:
    doubts > CALLS / 100
    gaveUp.every { it =~ /answered 500\b|failed at the login \(500\)/ || REFUSED.any { refusal -> it.endsWith(refusal) } }

    when:
    simulator.server.faults().clear()
    simulator.server.clock().advance(Duration.ofMinutes(5))

    then:
    kinds.collectEntries { [it.class.simpleName, it.listed()] } == kinds.collectEntries { [it.class.simpleName, it.believed] }
  }

  private void step(Kind kind) {
    def keys = kind.believed.keySet() as List
    int throwOf = dice.nextInt(10)
    if (throwOf < 3) {
      assert read(kind) == kind.believed
    } else if (keys.empty || (throwOf < 6 && keys.size() < LIVE)) {
      String key = "soak-${made++}"
      write(kind, key) { kind.create(key) }
    } else {
      String key = keys[dice.nextInt(keys.size())]
      throwOf < 8 ? write(kind, key) { kind.change(key, dice.nextInt(100)) } : write(kind, key) { kind.remove(key); null }
    }
  }

  /** A write whose answer was lost is in doubt until the vendor is asked what became of it. */
  private void write(Kind kind, String key, Closure<String> change) {
    try {
      String now = change()
      now == null ? kind.believed.remove(key) : kind.believed.put(key, now)
    } catch (ReeveException inDoubt) {
      doubts++
      simulator.server.clock().advance(Duration.ofMinutes(2))
      String now = read(kind)[key]
      now == null ? kind.believed.remove(key) : kind.believed.put(key, now)
    }
  }

  private Map<String, String> read(Kind kind) {
    for (int attempt = 0; ; attempt++) {
      try {
        return kind.listed()
      } catch (ReeveException tooMuch) {
        gaveUp << tooMuch.what()
        assert attempt < PATIENCE: tooMuch.text()
      }
    }
  }
}
