package dev.reeve.simulator.vendors.pure1.query

import spock.lang.Specification

class FilterSpec extends Specification {
  static final ITEM = [
    name: "it's", os: 'Purity//FA', version: '6.4.10', _as_of: 1502729489760L, destroyed: false, load: 0.5G,
    fleet: [name: 'emea'], source: null,
    arrays: [[name: 'a1', id: '1'], [name: 'b2', id: '2']],
    resource_types: ['arrays', 'pods'], availabilities: [[resolution: 30000], [resolution: 86400000]],
    '#tags': ["site\0rdam"],
  ]

  def "keeps what a filter describes: #text"() {
    expect:
    Filter.parse(text, { true }).keeps(ITEM) == kept

    where:
    text                                                                  || kept
    "os='Purity//FA'"                                                     || true
    "os!='Purity//FA'"                                                    || false
    "name='it\\'s'"                                                       || true
    '_as_of>1502729489759'                                                || true
    "_as_of>'1502729489760'"                                              || false
    "_as_of>='1502729489760'"                                             || true
    'load<=0.5 and load>-1'                                               || true
    'destroyed=false'                                                     || true
    'destroyed = true'                                                    || false
    "contains(os, '//F')"                                                 || true
    "contains(os,'//B')"                                                  || false
    "tags('site', 'rdam')"                                                || true
    "tags('site', 'oslo')"                                                || false
    "os=('Purity//FB','Purity//FA')"                                      || true
    "os!=('Purity//FB','Purity//FA')"                                     || false
    'name'                                                                || true
    'source'                                                              || false
    'not(source)'                                                         || true
    "fleet.name='emea'"                                                   || true
    "arrays.name='b2'"                                                    || true
    "arrays[any].name='b2'"                                               || true
    "arrays[all].name='b2'"                                               || false
    "arrays[all].name=('a1','b2')"                                        || true
    "resource_types[any]='pods'"                                          || true
    "resource_types[all]='arrays'"                                        || false
    'availabilities.resolution<=30000'                                    || true
    "os='x' or os='Purity//FA' and destroyed=false"                       || true
    "(os='Purity//FA' or os='x') and destroyed=true"                      || false
    "os='Purity//FA' or os='x' and destroyed=true"                        || true
    "not(os='x' or contains(name, 'it')) or not(destroyed)"               || false
  }

  def "refuses what is no filter: #text"() {
    when:
    Filter.parse(text, { it[0] != 'colour' })

    then:
    def fault = thrown(QueryFault)
    [fault.message, fault.context()] == [message, context]

    where:
    text                    || message          | context
    'os=Purity'             || 'Invalid value'  | "String literals must be enclosed in single (') quotes: Purity"
    "os='Purity"            || 'Invalid value'  | "String literals must be enclosed in single (') quotes: 'Purity"
    "colour='red'"          || 'Invalid field'  | 'colour'
    "(os='x'"               || 'Invalid filter' | 'Unexpected end'
    "os='x' os='y'"         || 'Invalid filter' | 'Unexpected os'
    "upper(os)"             || 'Invalid filter' | 'Unknown function: upper'
    "arrays[first].name"    || 'Invalid filter' | 'List index must be any or all: first'
    ''                      || 'Invalid filter' | 'Unexpected end'
  }

  def "sorts by several keys, a dash behind one for descending"() {
    given:
    def items = [[name: 'b', n: 1, at: [x: 2]], [name: 'a', n: 1, at: [x: 1]], [name: 'c', n: 2, at: [x: 0]], [name: 'd', at: null]]

    expect:
    items.toSorted(Sort.parse(key, { true }).order())*.name.join('') == order

    where:
    key         || order
    'name'      || 'abcd'
    'name-'     || 'dcba'
    'n-,name'   || 'cabd'
    'at.x'      || 'dcab'
  }

  def "refuses to sort by what is no field: #key"() {
    when:
    Sort.parse(key, { it == ['name'] })

    then:
    thrown(QueryFault)

    where:
    key << ['colour', "'name'", '', 'name--', 'name;drop']
  }

  def "reads lists in single quotes: #raw"() {
    expect:
    Quoted.list(raw) == texts

    where:
    raw                   || texts
    "'a'"                 || ['a']
    "'a','b c'"           || ['a', 'b c']
    "'a', 'b'"            || ['a', 'b']
    "'it\\'s','a\\\\b'"   || ["it's", 'a\\b']
    "'a,b'"               || ['a,b']
  }

  def "reads elements of several texts joined by a sign: #raw"() {
    expect:
    Quoted.lists(raw, '+') == texts

    where:
    raw             || texts
    "'a'+'b','c'"   || [['a', 'b'], ['c']]
    "'a' + 'b'"     || [['a', 'b']]
    "'a+b'"         || [['a+b']]
  }

  def "tells the elements that lack their quotes: #raw"() {
    when:
    many ? Quoted.list(raw) : Quoted.one(raw)

    then:
    def fault = thrown(QueryFault)
    [fault.message, fault.context()] == ['Invalid value', "String literals must be enclosed in single (') quotes: " + told]

    where:
    raw             | many  || told
    'a'             | true  || 'a'
    "a,'b',c"       | true  || '[a, c]'
    "'a'b'"         | true  || "'a'b'"
    'max'           | false || 'max'
    "'m','a','x'"   | false || '''["'m'", "'a'", "'x'"]'''
  }
}
