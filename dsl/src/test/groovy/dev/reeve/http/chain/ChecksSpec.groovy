package dev.reeve.http.chain

import dev.reeve.errors.ExitCategory
import dev.reeve.errors.PolicyException
import dev.reeve.http.Answer
import dev.reeve.http.Confirmation
import dev.reeve.http.Door
import dev.reeve.http.Guards.Guard
import dev.reeve.http.Headers
import dev.reeve.http.Interceptor
import dev.reeve.http.Request
import dev.reeve.testing.Requests
import dev.reeve.value.Context
import dev.reeve.value.Reach
import dev.reeve.vendor.Effect
import java.time.Duration
import java.time.Instant
import spock.lang.Specification

class ChecksSpec extends Specification {
  static final URI BASE = URI.create('https://api.acme.test')

  List<Request> sent = []
  Interceptor end = { request, chain ->
    sent << request
    new Answer(200, Headers.NONE, Answer.Content.of(new byte[0]), Instant.EPOCH, Duration.ZERO)
  }

  def "each request says who asks"() {
    given:
    def door = new Door([new DescribeRequest('1.2.3', { 'id-1' }), end])

    when:
    door.send(Requests.read(BASE, using: ['X-Team': 'edge']))

    then:
    sent[0].headers().all() == ['X-Team': ['edge'], 'User-Agent': ['reeve/1.2.3'], 'X-Request-ID': ['id-1']]
  }

  def "a request id or user agent that is given stays"() {
    given:
    def door = new Door([new DescribeRequest('1.2.3'), end])

    when:
    door.send(Requests.read(BASE, headers: ['x-request-id': 'mine', 'user-agent': 'me']))

    then:
    sent[0].headers().all() == ['x-request-id': ['mine'], 'user-agent': ['me']]
  }

  def "request ids differ"() {
    given:
    def door = new Door([new DescribeRequest('1.2.3'), end])

    when:
    2.times { door.send(Requests.read(BASE)) }

    then:
    sent*.headers()*.first('X-Request-ID')*.get().toSet().size() == 2
  }

  def "the credential goes to its origins: #origin for #address"() {
    given:
    def door = new Door([new OriginCheck(), end])

    when:
    door.send(Requests.read(URI.create(address), origins: [origin]))

    then:
    sent.size() == 1

    where:
    origin                      | address
    'https://api.acme.test:443' | 'https://api.acme.test'
    'https://api.acme.test'     | 'https://API.acme.test:443'
    'http://localhost:8080'     | 'http://localhost:8080'
  }

  def "the credential goes nowhere else: #address"() {
    given:
    def door = new Door([new OriginCheck(), end])

    when:
    door.send(Requests.read(URI.create(address), origins: ['https://api.acme.test:443']))

    then:
    def refused = thrown(PolicyException)
    refused.text() == """Nothing is sent to ${shown}: the credential belongs to https://api.acme.test:443.
      |  for acme.things.list, profile prod
      |  If the address is right, set it as the url of that vendor in the profile.""".stripMargin()
    refused.category() == ExitCategory.POLICY
    sent.empty

    where:
    address                        || shown
    'http://api.acme.test'         || 'http://api.acme.test:80'
    'https://api.acme.test:8443'   || 'https://api.acme.test:8443'
    'https://api.acme.test.evil.x' || 'https://api.acme.test.evil.x:443'
  }

  def "no path climbs: #path"() {
    given:
    def door = new Door([new OriginCheck(), end])

    when:
    door.send(Requests.read(BASE, path: path))

    then:
    def refused = thrown(PolicyException)
    refused.text() == '''Nothing is sent to an address with a user name or dot segments.
      |  for acme.things.list, profile prod
      |  Check the identifiers in the call; '.' and '..' are none.'''.stripMargin()

    where:
    path << ['/networks/../accounts', '/networks/%2e%2E', '/networks/./x', '/networks/.%2e/x']
  }

  def "a call outside the reach says so, with the line of the script"() {
    given:
    def door = new Door([new ReachCheck(), end])
    def reach = Reach.ALL.within([new Reach.Rule('acme', 'things.*', false)])
    def context = Context.of('prod').withReach(reach).at(new Context.SourceLine('audit.groovy', 12))

    when:
    door.send(Requests.read(BASE, context: context))
    door.send(Requests.write(BASE, context: context))

    then:
    def refused = thrown(PolicyException)
    refused.text() == '''acme.things.create, a write, is outside the script's reach.
      |  for acme.things.create, profile prod, audit.groovy line 12
      |  Add it to the reach in reeve-library.toml, or call it from a script of your own.'''.stripMargin()
    sent.size() == 1
  }

  def "an error in a text without a file names its line alone"() {
    given:
    def door = new Door([new ReachCheck(), end])
    def context = Context.of('prod').withReach(Reach.ALL.within([])).at(new Context.SourceLine('', 3))

    when:
    door.send(Requests.read(BASE, context: context))

    then:
    def refused = thrown(PolicyException)
    refused.where() == 'for acme.things.list, profile prod, line 3'
  }

  def "a raw call is within the reach only where everything is"() {
    given:
    def door = new Door([new ReachCheck(), end])
    def context = Context.of('prod').withReach(Reach.ALL.within([new Reach.Rule('acme', 'things.*', true)]))

    when:
    door.send(Requests.read(BASE, context: context, raw: true))

    then:
    def refused = thrown(PolicyException)
    refused.what() == "acme (raw) is outside the script's reach."
  }

  def "read-only refuses writes and lets reads pass"() {
    given:
    def door = guarded(Guard.READ_ONLY)

    when:
    door.send(Requests.read(BASE))
    door.send(Requests.request([method: 'GET', id: 'clusters.scaledown', effect: Effect.DELETE], BASE))

    then:
    def refused = thrown(PolicyException)
    refused.text() == '''The profile is read-only: acme.clusters.scaledown writes.
      |  for acme.clusters.scaledown, profile prod
      |  Use another profile, or change its guard in profiles.toml.'''.stripMargin()
    sent.size() == 1
  }

  def "confirm asks before each write"() {
    given:
    def asked = []
    def door = guarded(Guard.CONFIRM, { asked << it.invocation().name(); asked.size() == 1 } as Confirmation)

    when:
    door.send(Requests.read(BASE))
    door.send(Requests.write(BASE))
    door.send(Requests.write(BASE))

    then:
    def refused = thrown(PolicyException)
    refused.text() == '''Not confirmed: nothing was sent.
      |  for acme.things.create, profile prod'''.stripMargin()
    asked == ['acme.things.create'] * 2
    sent.size() == 2
  }

  def "confirm refuses where nobody can be asked"() {
    when:
    guarded(Guard.CONFIRM).send(Requests.write(BASE))

    then:
    def refused = thrown(PolicyException)
    refused.text() == '''The profile wants writes confirmed, and nobody can be asked.
      |  for acme.things.create, profile prod
      |  Give --yes, or run the plan with --apply.'''.stripMargin()
  }

  def "a write that means all there are is confirmed under no guard too: #arguments"() {
    given:
    def asked = []
    def wipe = Requests.request([method: 'POST', id: 'clusters.delete', effect: Effect.DELETE, confirm: [Clustername: 'all'], arguments: arguments], BASE)

    when:
    guarded(Guard.NONE, { asked << it.invocation().name() } as Confirmation).send(wipe)

    then:
    asked == (all ? ['acme.clusters.delete'] : [])

    when:
    def refusal = null
    try {
      guarded(Guard.NONE).send(wipe)
    } catch (PolicyException refused) {
      refusal = refused.text()
    }

    then:
    refusal == (all ? '''Clustername 'all' means all there are, and nobody can be asked.
      |  for acme.clusters.delete, profile prod
      |  Give --yes, or run the plan with --apply.'''.stripMargin() : null)

    where:
    arguments                         || all
    [Clustername: 'all']              || true
    [body: [Clustername: 'all']]      || true
    [Clustername: 'hippo']            || false
  }

  def "no more writes are sent than allowed"() {
    given:
    def door = guarded(Guard.NONE, null, 2)

    when:
    3.times { door.send(Requests.read(BASE)) }
    3.times { door.send(Requests.write(BASE)) }

    then:
    def refused = thrown(PolicyException)
    refused.text() == '''That would be one write more than the 2 allowed.
      |  for acme.things.create, profile prod
      |  Raise --max-writes if so many are meant.'''.stripMargin()
    sent.size() == 5
  }

  private Door guarded(Guard guard, Confirmation confirmation = null, Integer most = null) {
    def max = most == null ? OptionalInt.empty() : OptionalInt.of(most)
    new Door([new GuardCheck({ guard }, Optional.ofNullable(confirmation), max), end])
  }
}
