package dev.reeve.engine

import dev.reeve.engine.attend.SessionOptions
import dev.reeve.engine.attend.Tape
import dev.reeve.engine.isolation.Cell
import dev.reeve.engine.isolation.Isolation
import dev.reeve.engine.isolation.Threads
import dev.reeve.http.Pause
import dev.reeve.http.Running
import dev.reeve.testing.VirtualPause
import dev.reeve.value.Reach.Rule
import java.nio.file.Files
import java.util.function.Function

/** The word sleep of a script. */
class SleepSpec extends EngineFixture {
  static final REACH = [new Rule('pureport', 'networks.*', true)]

  VirtualPause clock = new VirtualPause()

  @Override
  Function<Running, Pause> pauses() {
    { running -> clock }
  }

  @Override
  Isolation isolation() {
    Isolation some = { name -> name.startsWith('apart') ? Optional.of(new Cell('acme/apart', REACH, [:], new Threads(), false)) : Optional.empty() }
    some
  }

  def setup() {
    answering('/accounts/ac-dev/networks': { request -> request.method == 'GET' ? [[id: 'network-1', name: 'edge']] : [id: 'network-2', name: 'made'] })
  }

  def "a resumed run sleeps only where the process before it had not been: before #next"() {
    given:
    def text = "sleep 10.minutes\n$next\nsleep 1.minute\nfail 'broken'"

    when:
    def first = engine.runs().start(ask(text), options())
    def slept = millis()
    clock.slept.clear()
    engine.runs().resume(first.id(), [:], options())

    then:
    slept == [600_000, 60_000]
    millis() == [60_000]

    where:
    next << ['now', 'pureport.networks.create(name: "x")', 'pureport.networks.list().each { }',
             'parallel([1, 2]) { pureport.networks.create(name: "$it") }', 'parallel([1]) { pureport.networks.list()*.name }']
  }

  def "a lane that broke sleeps again, the others don't"() {
    given:
    def text = "parallel([1, 2]) { n -> pureport.networks.create(name: 'x'); sleep n.minutes; if (n == 2) { now } }\nfail 'broken'"

    when:
    def id = engine.runs().start(ask(text), options()).id()
    clock.slept.clear()
    engine.runs().resume(id, [:], options())

    then:
    millis() == [60_000]
  }

  def "an isolated script that is resumed does not sleep again"() {
    given:
    def text = "sleep 10.minutes; pureport.networks.create(name: 'x'); fail 'broken'"

    when:
    def id = engine.runs().start(ask(text, 'apart.groovy'), options()).id()
    def slept = millis()
    clock.slept.clear()
    engine.runs().resume(id, [:], options())

    then:
    slept == [600_000]
    clock.slept == []
  }

  def "a replay does not sleep"() {
    given:
    def tape = folder.resolve('told.har')
    def text = 'sleep 10.minutes; pureport.networks.list()*.name'
    engine.runs().start(ask(text), options().onTape(Tape.recording(tape)))
    def slept = millis()
    clock.slept.clear()

    when:
    def replayed = engine.runs().start(ask(text), SessionOptions.of(attendant).onTape(Tape.replaying(tape)))

    then:
    slept == [600_000]
    replayed.outcome().value() == ['edge']
    clock.slept == []
  }

  def "a plan sleeps: else a script that looks again and again would do so without a breath"() {
    when:
    engine.plans().script(ask('sleep 10.minutes'), options())

    then:
    millis() == [600_000]
  }

  private List<Long> millis() {
    clock.slept*.toMillis()
  }

  private SessionOptions options() {
    SessionOptions.of(attendant).under('dev')
  }

  private Runs.Ask ask(String text, String name = 'script.groovy') {
    def file = folder.resolve(name)
    Files.writeString(file, text)
    new Runs.Ask(new Runs.Script(name, Optional.of(file), text), [], [])
  }
}
