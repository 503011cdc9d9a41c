package dev.reeve.simulator.route

import dev.reeve.openapi.CompiledVendors
import spock.lang.Shared
import spock.lang.Specification

class RouterSpec extends Specification {
  @Shared vendor = CompiledVendors.load('pureport')

  def "the most exact path wins, places are decoded"() {
    given:
    def router = Router.of(vendor, 'main', Matching.EXACT)

    expect:
    router.find(method, path).map { [it.operation().id()] + it.parameters().values().toList() }.orElse(null) == found

    where:
    method | path                           || found
    'GET'  | '/options/isBackbone'          || ['options.isBackbone']
    'GET'  | '/options/IKE%2FV2'            || ['options.get', 'IKE/V2']
    'GET'  | '/accounts/a+b/networks'       || ['networks.list', 'a+b']
    'GET'  | '/accounts/%zz'                || ['accounts.get', '%zz']
    'GET'  | '/Accounts'                    || null
    'GET'  | '/accounts/'                   || null
    'GET'  | '/accounts/a/networks/b/c/d/e' || null
  }

  def "loose matching forgives case and the last slash, a base comes before"() {
    given:
    def router = Router.of(vendor, 'main', Matching.LOOSE.after('/api/v2'))

    expect:
    router.find('GET', '/API/v2/Accounts/').get().operation().id() == 'accounts.list'
    router.find('GET', '/accounts').empty
    router.methods('/api/v2/accounts/x') == ['DELETE', 'GET', 'PUT'] as Set
    router.methods('/api/v2/nowhere').empty
  }

  def "a query keeps every value of a name, in order"() {
    given:
    def query = Query.parse('ids=a&ids=b&name=x%20y+z&flag&Bad=%zz')

    expect:
    query.all('ids') == ['a', 'b']
    query.first('name').get() == 'x y z'
    query.first('flag').get() == ''
    query.anyCase('bad').get() == '%zz'
    query.first('none').empty
  }
}
