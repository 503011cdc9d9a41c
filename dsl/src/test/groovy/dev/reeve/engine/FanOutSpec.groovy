package dev.reeve.engine

import dev.reeve.errors.ExitCategory
import java.util.concurrent.CountDownLatch
import java.util.concurrent.Semaphore
import java.util.concurrent.TimeUnit
import java.util.concurrent.atomic.AtomicInteger

/** Many targets at a time. */
class FanOutSpec extends EngineFixture {

  static final List NETWORKS = [[id: 'network-1', href: '/networks/network-1', name: 'core']]

  String own = ''

  @Override
  String profiles() {
    super.profiles() + own
  }

  /** Answers lists once so many are under way; the most that ever were. */
  private AtomicInteger atOnce(int wanted) {
    def here = new AtomicInteger()
    def most = new AtomicInteger()
    def full = new CountDownLatch(wanted)
    answering('GET /accounts/ac-dev/networks': {
      most.accumulateAndGet(here.incrementAndGet(), Math::max)
      full.countDown()
      full.await(10, TimeUnit.SECONDS)
      here.decrementAndGet()
      NETWORKS
    })
    most
  }

  def "no more lanes run at a time than were asked for, and all of these do"() {
    given:
    def most = atOnce(3)

    when:
    def rows = value("parallel((1..9).toList(), max: 3) { pureport.networks.list()*.name }")

    then:
    most.get() == 3
    rows*.target == (1..9).toList()
    rows*.value == [['core']] * 9
  }

  def "more than 64 requests never go to one host with one credential at a time"() {
    given:
    def most = atOnce(64)

    when:
    def rows = value("parallel((1..90).toList(), max: 90) { pureport.networks.list().size() }")

    then:
    rows.every { it.ok }
    most.get() == 64
  }

  def "a credential that can't be used is named before any lane starts"() {
    given:
    own = broken
    session = start(dev.reeve.engine.attend.SessionOptions.of(attendant).under('dev'))
    answering('GET /accounts/ac-dev/networks': NETWORKS)

    when:
    def outcome = session.run('all.groovy', "across(['dev', 'one', 'two']) { pureport.networks.list() }", [])

    then:
    outcome.error().get().category() == ExitCategory.CREDENTIALS
    outcome.error().get().text().startsWith(text)
    requests() == []

    where:
    broken << [
      '\n[one.pureport]\nurl = "https://127.0.0.1:9"\naccount = "a"\nkey = "k"\n[two]\n',
      '\n[one.pureport]\nurl = "https://127.0.0.1:9"\naccount = "a"\nkey = "k"\n' +
      '[two.pureport]\nurl = "https://127.0.0.1:9"\naccount = "a"\nkey = "k"\nsecret = "env:NOWHERE"\n'
    ]
    text << [
      'The profile has no `secret` for pureport.\n  for pureport, profile one, in ',
      "2 credentials can't be used:\n  pureport, profile one: The profile has no `secret` for pureport.\n" +
      "  pureport, profile two: "
    ]
  }

  def "a vendor that can't be reached is a row of its own, and no fault of the credential"() {
    given:
    own = '\n[far.pureport]\nurl = "http://localhost:1"\naccount = "a"\nkey = "k"\nsecret = "env:SECRET"\n'
    session = start(dev.reeve.engine.attend.SessionOptions.of(attendant).under('dev'))
    answering('GET /accounts/ac-dev/networks': NETWORKS)

    expect:
    value("using(retries: 0) { across(['far', 'dev']) { pureport.networks.list() } }")*.ok == [false, true]
  }

  def "cancelling starts no further lane, and tells what was done"() {
    given:
    def reached = new Semaphore(0)
    def never = new CountDownLatch(1)
    answering('GET /accounts/ac-dev/networks': NETWORKS, 'GET /networks/network-1': {
      reached.release()
      never.await(20, TimeUnit.SECONDS)
      404
    })

    when:
    def cancel = Thread.start {
      reached.acquire(2)
      engine.stop()
    }
    def outcome = session.run('all.groovy', '''\
        parallel(['a', 'b', 'c', 'd', 'e', 'f'], max: 2) {
          it < 'c' ? pureport.networks.list().size() : pureport.networks['network-1'].get()
        }'''.stripIndent(), [])
    cancel.join()
    never.countDown()

    then:
    outcome.exitCode() == 130
    outcome.error().get().text() == '''\
        Cancelled: 2 of 6 done, 0 failed, 2 not started, under way: c, d.
          at all.groovy, line 1
          Calls of lanes that were under way may have arrived.'''.stripIndent()
  }
}
