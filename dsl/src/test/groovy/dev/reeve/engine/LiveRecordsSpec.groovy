package dev.reeve.engine

import dev.reeve.completion.LiveValues.Live
import java.util.concurrent.CountDownLatch
import java.util.concurrent.atomic.AtomicInteger

class LiveRecordsSpec extends EngineFixture {

  def networks = [[id: 'n-1', name: 'core'], [id: 'n-2', name: 'edge']]

  def "no identifier is asked for before the vendor has answered a call: a key press never logs in"() {
    given:
    answering('/accounts/ac-dev/networks': networks)

    expect:
    session.live().of(engine.vendor('pureport'), 'networks') == []
    server.received == []
  }

  def "identifiers come with their names, are kept, and are asked for once"() {
    given:
    answering('/accounts/ac-dev/networks': networks)
    value('pureport.networks.list()*.id')
    def before = requests().size()

    when:
    def found = (1..3).collect { session.live().of(engine.vendor('pureport'), 'networks') }

    then:
    found.last() == [new Live('n-1', 'core'), new Live('n-2', 'edge')]
    requests().drop(before) == ['GET /dev/accounts/ac-dev/networks']
  }

  def "a slow answer does not hold up the key press; it is there for a later one, and one call is in flight"() {
    given:
    def gate = new CountDownLatch(1)
    def at = new AtomicInteger()
    def most = new AtomicInteger()
    answering('/accounts/ac-dev/networks': { request ->
      most.set(Math.max(most.get(), at.incrementAndGet()))
      gate.await()
      at.decrementAndGet()
      networks
    }, '/locations': [[id: 'us-ral', name: 'Raleigh']])
    value('pureport.locations.list()*.id')

    when:
    def pureport = engine.vendor('pureport')
    def early = (1..2).collect { session.live().of(pureport, 'networks') }
    def other = session.live().of(pureport, 'accounts')
    gate.countDown()
    def later = []
    while (later.empty) {
      later = session.live().of(pureport, 'networks')
    }

    then:
    early == [[], []]
    other == []
    later*.id() == ['n-1', 'n-2']
    most.get() == 1
  }

  def "what is not to be had is no error"() {
    given:
    answering('/locations': [[id: 'us-ral', name: 'Raleigh']])
    value('pureport.locations.list()*.id')

    expect:
    session.live().of(engine.vendor('pureport'), 'networks') == []
    session.live().of(engine.vendor('pureport'), 'nothing') == []
  }
}
