package dev.reeve.http.chain

import dev.reeve.errors.TimedOutException
import dev.reeve.http.Answer
import dev.reeve.http.Door
import dev.reeve.http.Headers
import dev.reeve.http.Interceptor
import dev.reeve.http.Waits
import dev.reeve.testing.Requests
import dev.reeve.testing.VirtualPause
import dev.reeve.vendor.Vendor
import java.time.Duration
import java.time.Instant
import java.util.concurrent.CountDownLatch
import java.util.concurrent.Executors
import java.util.concurrent.atomic.AtomicInteger
import spock.lang.Specification
import spock.util.concurrent.PollingConditions

class RateLimiterSpec extends Specification {
  static final URI BASE = URI.create('https://api.acme.test')

  VirtualPause pause = new VirtualPause()
  Instant start = pause.now()
  List<Long> sentAt = [].asSynchronized()
  Map<String, List<String>> headers = [:]
  int status = 200
  Interceptor end = { request, chain ->
    sentAt << Duration.between(start, pause.now()).toMillis()
    new Answer(status, new Headers(headers), Answer.Content.of(new byte[0]), Instant.EPOCH, Duration.ZERO)
  }
  List<String> told = []
  Waits waits = { request, wait, why -> told << "$why: ${wait.toMillis()} ms".toString() }
  RateLimiter limiter = new RateLimiter()
  Door door = new Door([limiter.under(pause, waits), end])

  def "no more are sent in a second than the vendor states"() {
    given:
    def vendor = limited(2, 0)

    when:
    5.times { door.send(Requests.read(BASE, vendor: vendor)) }

    then:
    sentAt == [0, 0, 1000, 1000, 2000]
    told == ['rate limit of acme: 1000 ms', 'rate limit of acme: 1000 ms']
  }

  def "no more are sent in a minute than the vendor states"() {
    given:
    def vendor = limited(2, 3)

    when:
    4.times { door.send(Requests.read(BASE, vendor: vendor)) }

    then:
    sentAt == [0, 0, 1000, 60_000]
  }

  def "a vendor without a limit is not held"() {
    when:
    5.times { door.send(Requests.read(BASE)) }

    then:
    sentAt == [0] * 5
  }

  def "each credential and host has turns of its own"() {
    given:
    def vendor = limited(1, 0)

    when:
    door.send(Requests.read(BASE, vendor: vendor))
    door.send(Requests.read(BASE, vendor: vendor, profile: 'dev'))
    door.send(Requests.read(URI.create('https://eu.acme.test'), vendor: vendor))

    then:
    sentAt == [0, 0, 0]
  }

  def "sessions of one engine share the turns"() {
    given:
    def vendor = limited(1, 0)
    def other = new Door([limiter.under(pause, Waits.NONE), end])

    when:
    [door, other].each { it.send(Requests.read(BASE, vendor: vendor)) }

    then:
    sentAt == [0, 1000]
  }

  def "when the vendor says nothing is left, the next waits for its next minute"() {
    given:
    def vendor = limited(100, 0, 0, 'X-RateLimit-Remaining-minute')
    headers = ['X-RateLimit-Remaining-minute': ['0'], Date: ['Sun, 01 Mar 2026 10:00:45 GMT']]

    when:
    2.times { door.send(Requests.read(BASE, vendor: vendor)) }

    then:
    sentAt == [0, 15_000]
  }

  def "a 429 holds back all others of the credential"() {
    given:
    status = 429
    headers = ['Retry-After': ['7']]

    when:
    2.times { door.send(Requests.read(BASE, vendor: limited(100, 0))) }

    then:
    sentAt == [0, 7000]
  }

  def "a 429 without a word holds back all others for a second where seconds are counted"() {
    given:
    status = 429

    when:
    2.times { door.send(Requests.read(BASE, vendor: limited(perSecond, 100))) }

    then:
    sentAt == [0, next]

    where:
    perSecond || next
    100       || 1000
    0         || 0
  }

  def "no turn is waited for beyond the deadline"() {
    given:
    def vendor = limited(1, 0)

    when:
    2.times { door.send(Requests.read(BASE, vendor: vendor, timeout: Duration.ofMillis(900))) }

    then:
    thrown(TimedOutException)
    sentAt == [0]
  }

  def "no more are under way at one time than the vendor states"() {
    given:
    def now = new AtomicInteger()
    def most = new AtomicInteger()
    def gate = new CountDownLatch(1)
    def slow = new Door([
      limiter.under(pause, waits),
      { request, chain ->
        most.accumulateAndGet(now.incrementAndGet(), Math::max)
        gate.await()
        now.decrementAndGet()
        end.intercept(request, chain)
      } as Interceptor
    ])
    def pool = Executors.newFixedThreadPool(8)

    when:
    def calls = (1..8).collect { pool.submit { slow.send(Requests.read(BASE, vendor: limited(0, 0, 3))) } }
    new PollingConditions(timeout: 10).eventually { assert now.get() == 3 }
    gate.countDown()
    calls*.get()

    then:
    most.get() == 3
    sentAt.size() == 8

    cleanup:
    pool.shutdownNow()
  }

  private static Vendor limited(int second, int minute, int concurrent = 0, String remaining = '') {
    Requests.vendor(limit: new Vendor.RateLimit(second, minute, concurrent, remaining))
  }
}
