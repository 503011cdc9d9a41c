package dev.reeve.call.argument

import static dev.reeve.call.argument.Acme.bind

import dev.reeve.errors.ExitCategory
import dev.reeve.errors.UsageException
import dev.reeve.secret.Secret
import dev.reeve.value.Arguments
import java.time.Duration
import spock.lang.Specification

class RefusedCallSpec extends Specification {

  def "all faults of a call are refused at once, before anything is sent"() {
    when:
    bind('networks.create', descripton: 'y', speed: 75, id: 'net-1', nat: [blocks: ['a']], tags: 'x')

    then:
    def refused = thrown(UsageException)
    refused.text() == '''\
unknown argument descripton: did you mean description?
argument speed is 75: wanted one of 50 or 100
argument id is set by the server
argument 'nat.blocks[0]' is 'a': wanted a whole number
argument 'nat.enabled' is missing
argument tags is 'x': wanted a map
argument name is missing
  for acme.networks.create, profile prod
  nothing was sent; help acme.networks.create shows the arguments'''
    refused.category() == ExitCategory.USAGE
  }

  def "#operation(#given) is refused: #fault"() {
    when:
    bind(given, operation, positional as Object[])

    then:
    def refused = thrown(UsageException)
    refused.what() == fault

    where:
    operation                     | positional | given                    || fault
    'networks.get'                | []         | [:]                      || 'argument networkId is missing'
    'networks.get'                | ['a', 'b'] | [:]                      || '2 arguments without a name are too many'
    'accounts.list'               | ['a']      | [:]                      || 'it takes no argument without a name'
    'accounts.list'               | []         | [nam: 1]                 || 'unknown argument nam: it takes none'
    'networks.list'               | []         | [max: 0]                 || 'argument max is 0: wanted a number above 0'
    'networks.create'             | []         | [name: 7]                || 'argument name is 7: wanted text'
    'networks.create'             | []         | [name: '']               || 'argument name has 0 characters: at least 1 are wanted'
    'networks.create'             | []         | [name: 'muchtoolong']    || 'argument name has 11 characters: at most 8 are taken'
    'networks.create'             | []         | [name: 'x', location: 4] || 'argument location is 4: wanted an item, a link or an id'
    'networks.create'             | []         | [body: [:], name: 'x']   || "argument name can't stand beside body, which gives the body whole"
    'networks.connections.create' | ['n']      | [:]                      || 'argument type is missing'
    'networks.connections.create' | ['n']      | [type: 'AWS', peer: 'p'] || 'unknown argument peer: it takes networkId, type, awsAccount and speed\nargument awsAccount is missing'
    'servers.powerOn'             | []         | [:]                      || 'the body is missing: wanted a list'
    'servers.powerOn'             | [[]]       | [:]                      || 'argument body has 0 elements: at least 1 are wanted'
    'history.list'                | []         | [:]                      || 'one of ids and names is missing'
    'tags.put'                    | []         | [body: ['a']]            || 'one of ids and names is missing'
    'history.list'                | []         | [ids: 'a', names: 'b']   || 'only one of ids and names may be given'
    'history.list'                | []         | [ids: 'a', aggregation: Duration.ofMinutes(5)] || "argument aggregation is 'PT5M': wanted one of avg or max"
    'history.list'                | []         | [ids: 'a', resolution: 'soon'] || "argument resolution is 'soon': wanted a duration"
    'history.list'                | []         | [ids: 'a', start_time: 'soon'] || "argument start_time is 'soon': wanted a time"
    'history.list'                | []         | [ids: 'a', day: 'soon']  || "argument day is 'soon': wanted a time"
    'history.list'                | []         | [ids: 'a', aggregation: 'min'] || "argument aggregation is 'min': wanted one of avg or max"
    'events.list'                 | []         | [prefer: 'x']            || 'argument prefer is filled by the engine'
    'events.list'                 | []         | ['timestamp[gt]': 'x']   || "unknown argument 'timestamp[gt]': did you mean timestamp[gte] or timestamp[lte]?"
  }

  def "a secret is never shown"() {
    when:
    bind('networks.create', name: 'x', speed: 50, key: 12345)

    then:
    def refused = thrown(UsageException)
    refused.what() == 'argument key is ••••: wanted text'
  }

  def "a missing scope value that nobody knows is refused with the word to set"() {
    when:
    bind(Arguments.named(name: 'x'), 'networks.create', Acme.scopes([:]))

    then:
    def refused = thrown(UsageException)
    refused.what() == 'argument accountId is missing: give it, or set account in the profile or by using(account: …)'
  }

  def "a secret passes unmasked into the request"() {
    expect:
    bind('networks.create', name: 'x', key: Secret.of('s3')).body.get().key == Secret.of('s3')
  }
}
