package dev.reeve.call

import dev.reeve.errors.UsageException
import dev.reeve.secret.Secret
import dev.reeve.testing.Calling
import dev.reeve.value.FileValue
import dev.reeve.value.Item
import dev.reeve.value.Items
import java.util.zip.GZIPOutputStream
import spock.lang.AutoCleanup
import spock.lang.Specification

class SendingSpec extends Specification {
  @AutoCleanup
  Calling cloud = new Calling(Cloud.VENDOR)

  def "a query is written in the vendor's form: #given"() {
    given:
    cloud.answers('{}')

    when:
    cloud.call(given, 'queries.list')

    then:
    cloud.server.received[0].target == "/queries?$query"

    where:
    given                                      || query
    [ids: ['a', 'b c']]                        || 'ids=a&ids=b%20c'
    [ids: 'a']                                 || 'ids=a'
    [tags: ['a', 'b,c']]                       || 'tags=a,b%2Cc'
    [members: ["it's", 'b\\c']]                || 'members=%27it%5C%27s%27,%27b%5C%5Cc%27'
    [members: [['a', 'b'], 'c']]               || 'members=%27a%27%2B%27b%27,%27c%27'
    [labels: [['/l/1', '/l/2'], ['/l/3']]]     || 'labels=%5B%5B%22%2Fl%2F1%22%2C%22%2Fl%2F2%22%5D%2C%5B%22%2Fl%2F3%22%5D%5D'
    [on: true]                                 || 'on=true'
    [sort: ['name', 'created-']]               || 'sort=name,created-'
  }

  def "each segment of a path is encoded"() {
    given:
    cloud.answers('{"id":"x"}')

    when:
    cloud.call('nets.get', 'a/b c?')

    then:
    cloud.server.received[0].target == '/nets/a%2Fb%20c%3F'
  }

  def "a call has a request id, and says what it accepts"() {
    given:
    cloud.answers('x').answers('a,b')

    when:
    cloud.call('health.get')
    cloud.call('files.get', 'f')

    then:
    cloud.server.received*.headers*.'x-request-id'*.length() == [36, 36]
    cloud.server.received*.headers*.accept == ['text/plain', 'text/csv']
  }

  def "a secret is sent as it is"() {
    given:
    cloud.scope.account = 'ac-1'
    cloud.answers('{"id":"n"}')

    when:
    cloud.call('nets.create', name: Secret.of('s3cr3t'))

    then:
    cloud.sent(0) == [name: 's3cr3t']
  }

  def "an item has its fields, and knows where it lives and how it came"() {
    given:
    cloud.server.answer(200, ['X-Request-ID': 'r-1', 'X-Key': 's3cr3t'], '{"id":"n-1","name":"x","new":1}')

    when:
    def item = cloud.call('nets.get', 'n-1') as Item

    then:
    item.fields() == [id: 'n-1', name: 'x', 'new': 1]
    item.resource() == 'nets'
    item.path() == [netId: 'n-1']
    with(item.response()) {
      status() == 200
      requestId() == 'r-1'
      headers()['x-key'] == ['••••']
    }
  }

  def "a file keeps its bytes, its name and its type"() {
    given:
    cloud.server.answer(200, ['Content-Type': 'text/csv', 'Content-Disposition': 'attachment; filename="../../etc/x.csv"'], 'a,b')

    when:
    def file = cloud.call('files.get', 'f') as FileValue

    then:
    [file.name(), file.mediaType(), file.text()] == ['x.csv', 'text/csv', 'a,b']
  }

  def "a file that is packed and does not say so is read unpacked; one that says so stays packed"() {
    given:
    def packed = new ByteArrayOutputStream()
    new GZIPOutputStream(packed).withCloseable { it << 'a,b' }
    cloud.server.answer(200, ['Content-Type': type], packed.toByteArray())

    when:
    def file = cloud.call('files.get', 'f') as FileValue

    then:
    (file.content().open().bytes == packed.toByteArray()) == kept
    kept || file.text() == 'a,b'

    where:
    type               || kept
    'text/csv'         || false
    'application/gzip' || true
  }

  def "the account is the caller's only root account, asked for once"() {
    given:
    cloud.answers([[id: 'ac-1', href: '/accounts/ac-1'], [id: 'ac-2', parent: [href: '/accounts/ac-1']]], [], [])

    when:
    2.times { (cloud.call('nets.list') as Items).count() }

    then:
    cloud.asked == ['GET /accounts', 'GET /accounts/ac-1/nets', 'GET /accounts/ac-1/nets']
  }

  def "never a guess among several accounts: the error lists them"() {
    given:
    cloud.answers([[id: 'ac-1', name: 'one'], [id: 'ac-2']])

    when:
    cloud.call('nets.list')

    then:
    def refused = thrown(UsageException)
    refused.text() == '''\
account could be any of ac-1 (one), ac-2
  for acme, profile prod
  set account in the profile or by using(account: …)'''
  }

  def "nothing is asked for when the call is wrong anyway"() {
    when:
    cloud.call('nets.list', nam: 'x')

    then:
    thrown(UsageException)
    cloud.asked == []
  }

  def "a write on an item of another profile is an error"() {
    given:
    cloud.answers([id: 'n-1', name: 'x'])
    def item = cloud.call('nets.get', 'n-1') as Item
    cloud.context = dev.reeve.value.Context.of('dev')

    when:
    cloud.on(item, 'nets.delete')

    then:
    def refused = thrown(UsageException)
    refused.text() == '''\
n-1 came from profile prod, and profile dev is in force
  for acme.nets.delete
  write within using(profile: 'prod') { … }'''
    cloud.asked.size() == 1
  }

  def "a raw path goes through the same door and counts as the operation it matches"() {
    given:
    cloud.answers('{"id":"n-1"}', '[1]', '').server.answer(200, [:], 'plain')

    expect:
    cloud.caller.raw(cloud.vendor, 'GET', '/nets/n-1', [query: [a: 'x y', b: [1, 2]]], cloud.context).fields() == [id: 'n-1']
    cloud.caller.raw(cloud.vendor, 'GET', '/other?z=1', [query: [a: 1]], cloud.context) == [1]
    cloud.caller.raw(cloud.vendor, 'POST', '/other', [body: [a: null]], cloud.context) == null
    cloud.caller.raw(cloud.vendor, 'GET', 'https://old.acme.example/other', [:], cloud.context).text() == 'plain'
    cloud.asked == ['GET /nets/n-1?a=x y&b=1&b=2', 'GET /other?z=1&a=1', 'POST /other', 'GET /other']
    cloud.sent(2) == [a: null]
  }

  def "a raw path to another host is refused"() {
    when:
    cloud.caller.raw(cloud.vendor, 'GET', 'https://evil.example/nets', [:], cloud.context)

    then:
    def refused = thrown(dev.reeve.errors.PolicyException)
    refused.text() == '''\
acme answered with a link to another host: evil.example
  for acme.http.get, profile prod
  the link is not followed, so that no credential goes there'''
  }

  def "a list longer than one call takes is split, and the answers are joined"() {
    given:
    cloud.answers([[id: 'a'], [id: 'b']], [[id: 'c']])

    when:
    def items = cloud.call('nets.tags', [[name: 'a'], [name: 'b'], [name: 'c']]) as Items

    then:
    items*.fields()*.id == ['a', 'b', 'c']
    (0..1).collect { cloud.sent(it) } == [[[name: 'a'], [name: 'b']], [[name: 'c']]]
  }

  def "lists whose sizes multiply are split so that each call stays under the vendor's maximum"() {
    given:
    cloud.answers([items: [[n: 1]]], [items: [[n: 2]]], [items: [[n: 3]]])

    when:
    def items = cloud.call('history.list', names: ['a', 'b', 'c', 'd', 'e'], resources: ['x', 'y']) as Items

    then:
    items.toString() == 'acme (not fetched)'
    items*.fields()*.n == [1, 2, 3]
    cloud.asked == ["GET /history?names='a','b'&resources='x','y'", "GET /history?names='c','d'&resources='x','y'", "GET /history?names='e'&resources='x','y'"]
  }

  def "a part that fails after others were done says so"() {
    given:
    cloud.answers([]).server.answer(500, [:], '{"message":"no"}')

    when:
    cloud.call('nets.tags', [[name: 'a'], [name: 'b'], [name: 'c']])

    then:
    def failed = thrown(dev.reeve.errors.PartlyDoneException)
    failed.what() == '1 of 2 parts were done, then: acme answered 500: no'
    failed.remedy() == 'the first 1 parts of body stand'
  }
}
