package dev.reeve.simulator.state

import dev.reeve.json.Json
import java.time.Duration
import java.time.Instant
import spock.lang.Specification

class RecordsSpec extends Specification {
  def clock = Clock.standing(Instant.parse('2026-01-01T00:00:00Z'))
  def state = new State(clock, 1)
  def things = state.records('things')

  def "a copy can be changed and changes nothing until it is put back"() {
    given:
    things.put('a', [id: 'a', nested: [n: 1]])
    def copy = things.find('a').get()

    when:
    copy.nested.n = 2

    then:
    things.find('a').get().nested.n == 1
  }

  def "a record becomes what was planned when the clock gets there"() {
    given:
    things.put('a', [state: 'NEW', nested: [kept: 1]])
    things.later('a', Duration.ofSeconds(2), [state: 'READY', nested: [more: 2]])
    things.goneLater('a', Duration.ofSeconds(5))

    when:
    clock.advance(Duration.ofSeconds(2))
    state.settle()

    then:
    things.find('a').get() == [state: 'READY', nested: [kept: 1, more: 2]]

    when:
    clock.advance(Duration.ofSeconds(3))
    state.settle()

    then:
    things.find('a').empty
  }

  def "only what differs from the seed is kept, plans included"() {
    given:
    seed(state)
    things.put('made', [id: 'made'])
    things.remove('two')
    things.change('one') { it.name = 'changed' }
    things.later('made', Duration.ofSeconds(1), [state: 'READY'])
    def kept = Json.parse(Json.print(state.changes()))

    when:
    def other = new State(clock, 1)
    seed(other)
    other.restore(kept)
    clock.advance(Duration.ofSeconds(1))
    other.settle()

    then:
    kept.records.things.written.keySet() == ['made', 'one'] as Set
    other.records('things').all().toList() == [[id: 'one', name: 'changed'], [id: 'made', state: 'READY']]
    other.ids().hex(8) == state.ids().hex(8)
  }

  def "computed records are stored only when written"() {
    given:
    things.computed(new Computed() {
      int size() { 100_000 }
      Map at(int position) { [id: key(position)] }
      String key(int position) { "v$position" }
      int position(String key) { key ==~ /v\d+/ && key.substring(1).toInteger() < size() ? key.substring(1).toInteger() : -1 }
    })

    when:
    things.change('v7') { it.name = 'seven' }
    things.remove('v8')

    then:
    things.size() == 99_999
    things.find('v7').get() == [id: 'v7', name: 'seven']
    things.find('v8').empty
    things.all().skip(5).limit(3).toList()*.id == ['v5', 'v6', 'v7']
    state.changes().records.things.written.keySet() == ['v7'] as Set
  }

  private static void seed(State state) {
    state.records('things').put('one', [id: 'one'])
    state.records('things').put('two', [id: 'two'])
    state.seal()
  }

  def "what is made after a restart gets no identifier of the seed, whatever was kept"() {
    given:
    def seeded = (1..5).collect { state.ids().hex(8) }

    when:
    state.restore(kept)

    then:
    !(state.ids().hex(8) in seeded)

    where:
    kept << [[:], [drawn: 2], [drawn: 5]]
  }
}
