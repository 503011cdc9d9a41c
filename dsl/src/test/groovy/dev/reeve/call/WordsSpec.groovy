package dev.reeve.call

import dev.reeve.call.error.ApiException
import dev.reeve.errors.UsageException
import dev.reeve.testing.Calling
import dev.reeve.value.Change
import dev.reeve.value.Context
import dev.reeve.value.Item
import spock.lang.AutoCleanup
import spock.lang.Specification

class WordsSpec extends Specification {
  @AutoCleanup
  Calling cloud = new Calling(Cloud.VENDOR)

  def setup() {
    cloud.scope.account = 'ac-1'
  }

  def "a resource answers the words that can be had by its document: #resource"() {
    expect:
    cloud.caller.wordsOf(cloud.vendor, cloud.vendor.resources()[resource]) == words

    where:
    resource  || words
    'nets'    || ['list', 'find', 'get', 'exists', 'ensure']
    'servers' || ['list', 'find', 'get', 'exists', 'ensure']
    'arrays'  || ['list', 'find', 'get', 'exists']
    'places'  || ['get', 'exists']
  }

  def "get works where the vendor only lists"() {
    given:
    cloud.answers([items: [[id: 'a1', name: 'x']], total: 1], [items: [], total: 0])

    expect:
    (cloud.word('arrays', 'get', 'a1') as Item).fields().name == 'x'

    when:
    cloud.word('arrays', 'get', 'a2')

    then:
    def refused = thrown(ApiException)
    refused.kind() == ApiException.Kind.NOT_FOUND
    refused.text() == '''\
acme.arrays has no 'a2'
  for acme.arrays.get, profile prod
  check the identifier, and that the scope is the right one'''
    cloud.asked == ["GET /arrays?ids='a1'", "GET /arrays?ids='a2'"]
  }

  def "exists says whether there is one"() {
    given:
    cloud.answers([id: 'n']).server.answer(404)

    expect:
    cloud.word('nets', 'exists', 'n') == true
    cloud.word('nets', 'exists', 'm') == false
  }

  def "find gives the one that equals, or none, whatever the vendor's filter matches"() {
    given:
    cloud.answers([[id: '1', name: 'web-app'], [id: '2', name: 'app', place: [href: '/places/ral']]], [[id: '1', name: 'web-app']])

    expect:
    (cloud.word('nets', 'find', name: 'app', place: 'ral') as Item).fields().id == '2'
    cloud.word('nets', 'find', [name: 'app']) == null
    cloud.asked == ['GET /accounts/ac-1/nets?name=app'] * 2
  }

  def "find by a name goes by the parameter that looks it up"() {
    given:
    cloud.answers([items: [[id: 'a1', name: 'x']], total: 1])

    expect:
    (cloud.word('arrays', 'find', name: 'x') as Item).fields().id == 'a1'
    cloud.asked == ["GET /arrays?names='x'"]
  }

  def "find refuses a name that no record has, before anything is sent"() {
    when:
    cloud.word('nets', 'find', [nmae: 'app', colour: 'red'])

    then:
    def refused = thrown(UsageException)
    refused.text() == '''\
unknown field nmae: did you mean name?
unknown field colour
  for acme.nets.find, profile prod
  nothing was sent; help acme.nets shows the fields'''
    cloud.asked == []
  }

  def "find takes a name without regard to case, and the identifier by its parameter"() {
    given:
    cloud.answers([[id: '1', name: 'app']], [[id: '1', name: 'app'], [id: '2', name: 'web']])

    expect:
    (cloud.word('nets', 'find', [Name: 'app']) as Item).fields().id == '1'
    (cloud.word('nets', 'find', [net_id: '2']) as Item).fields().id == '2'
  }

  def "ensure gives the record where the vendor tells nothing of what it made"() {
    given:
    cloud.answers([]).server.answer(204)
    cloud.answers([[id: '1', name: 'ops']])

    when:
    def made = cloud.word('roles', 'ensure', by: [name: 'ops']) as Item

    then:
    made.fields().id == '1'
    made.change().get().done() == Change.Done.CREATED
    cloud.asked == ['GET /roles', 'POST /roles', 'GET /roles']
  }

  def "find refuses to choose among several"() {
    given:
    cloud.answers((1..5).collect { [id: "n$it".toString(), name: 'x'] })

    when:
    cloud.word('nets', 'find', name: 'x')

    then:
    def refused = thrown(UsageException)
    refused.text() == '''\
more than one has name 'x': n1, n2, n3, …
  for acme.nets.find, profile prod
  say more of it, or list them'''
  }

  def "ensure finds what is there as wanted"() {
    given:
    cloud.answers([[id: 'n', name: 'x', size: 5]], [id: 'n', name: 'x', size: 5])

    when:
    def item = cloud.word('nets', 'ensure', by: [name: 'x'], size: 5) as Item

    then:
    item.change().get() == Change.of(Change.Done.FOUND)
    cloud.asked*.tokenize(' ')*.first() == ['GET', 'GET']
  }

  def "ensure creates what is not there"() {
    given:
    cloud.answers([], [id: 'n', name: 'x', size: 5])

    when:
    def item = cloud.word('nets', 'ensure', by: [name: 'x'], size: 5) as Item

    then:
    item.change().get().done() == Change.Done.CREATED
    cloud.sent(1) == [name: 'x', size: 5]
  }

  def "ensure updates what differs, and tells the difference"() {
    given:
    def held = [id: 'n', name: 'x', size: 5, description: 'old', state: 'ACTIVE', total: 3]
    cloud.answers([held], held, held, held + [description: 'edge'])

    when:
    def item = cloud.word('nets', 'ensure', by: [name: 'x'], size: 5, description: 'edge') as Item

    then:
    item.change().get() == new Change(Change.Done.UPDATED, [description: 'old'], [description: 'edge'])
    item.fields().description == 'edge'
    cloud.sent(3) == [name: 'x', size: 5, description: 'edge']
  }

  def "a wrong argument of ensure is refused before anything is sent"() {
    when:
    cloud.word('nets', 'ensure', by: [name: 'x'], siz: 5)

    then:
    def refused = thrown(UsageException)
    refused.what() == 'unknown argument siz: did you mean size?'
    cloud.asked == []
  }

  def "an update by replacing sends the fresh item's writable fields plus the change"() {
    given:
    cloud.answers([id: 'n', name: 'x', state: 'BUSY'], [id: 'n', name: 'x', state: 'ACTIVE', place: [href: '/places/ral', title: 'R'], size: 5, total: 3], [id: 'n', name: 'y'])
    def net = cloud.call('nets.get', 'n') as Item

    when:
    def updated = cloud.on(net, 'nets.update', Name: 'y') as Item

    then:
    updated.fields().name == 'y'
    cloud.asked == ['GET /nets/n', 'GET /nets/n', 'PUT /nets/n']
    cloud.sent(2) == [name: 'y', place: [href: '/places/ral', title: 'R'], size: 5]
  }

  def "an update by merging sends just the change, and gives the new item where the vendor gives none"() {
    given:
    cloud.answers([id: 'n', name: 'x']).server.answer(204)
    cloud.answers([id: 'n', name: 'y'])

    when:
    def updated = cloud.on(cloud.call('nets.get', 'n'), 'nets.merge', name: 'y') as Item

    then:
    updated.fields().name == 'y'
    cloud.sent(1) == [name: 'y']
  }

  def "an update in operations takes names of members"() {
    given:
    cloud.server.answer(204).answer(204)

    when:
    cloud.call('servers.update', 's1', cpu: 4, description: 'web')

    then:
    cloud.sent(0) == [[op: 'set', member: 'cpu', value: 4], [op: 'set', member: 'description', value: 'web']]

    when:
    cloud.call('servers.update', 's1', [[op: 'set', member: 'cpu', value: '2']])

    then:
    cloud.sent(1) == [[op: 'set', member: 'cpu', value: '2']]
  }

  def "an unknown member of an update in operations is refused"() {
    when:
    cloud.call('servers.update', 's1', cpus: 4)

    then:
    def refused = thrown(UsageException)
    refused.what() == 'unknown argument cpus: did you mean cpu?'
    cloud.asked == []
  }

  def "a call that would drop members of a replaced list is refused unless replace is in force: #form"() {
    given:
    def server = [id: 's1', disks: [[id: '0:0'], [id: '0:1'], [id: '0:2']]]
    cloud.answers(server).server.answer(204)

    when:
    cloud.call(arguments, 'servers.update', *positional)

    then:
    def refused = thrown(UsageException)
    refused.text() == '''\
disks would lose 0:1, 0:2
  for acme.servers.update, profile prod
  give the whole list, or write using(replace: true) { … }'''
    cloud.asked == ['GET /servers/s1']

    when:
    cloud.context = cloud.context.withOptions(new Context.Options(Optional.empty(), Optional.empty(), [:], true))
    cloud.call(arguments, 'servers.update', *positional)

    then:
    cloud.asked.drop(1) == ['PATCH /servers/s1']

    where:
    form                      | arguments                                               | positional
    'by name'                 | [disks: [[diskId: '0:0', sizeGB: 9], [sizeGB: 1]]]      | ['s1']
    'as a list of operations' | [:]                                                     | ['s1', [[op: 'set', member: 'disks', value: [[diskId: '0:0']]]]]
    'as a body'               | [body: [[op: 'set', member: 'disks', value: [[diskId: '0:0']]]]] | ['s1']
  }

  def "a list that is the body itself drops no element either"() {
    given:
    def nodes = [[ipAddress: '10.1.1.12', privatePort: 80, status: 'enabled'], [ipAddress: '10.1.1.13', privatePort: 80, status: 'enabled']]
    cloud.answers(nodes).answers(nodes).server.answer(204)

    when:
    cloud.call('pools.nodes.update', 'p1', [[ipAddress: '10.1.1.12', privatePort: 80]])

    then:
    def refused = thrown(UsageException)
    refused.what() == 'the list would lose 10.1.1.13 80'

    when:
    cloud.call('pools.nodes.update', 'p1', [[ipAddress: '10.1.1.13', privatePort: 80, status: 'disabled'], nodes[0]])

    then:
    cloud.asked.drop(1) == ['GET /pools/p1/nodes', 'PUT /pools/p1/nodes']
  }
}
