package dev.reeve.call.form

import spock.lang.Specification

class NamesSpec extends Specification {

  def "'#given' among #names means #meant"() {
    expect:
    Names.meant(given, names) as List == meant

    where:
    given       | names                               || meant
    'name'      | ['name', 'Name']                    || ['name']
    'accountid' | ['account_id', 'accountId', 'name'] || ['account_id', 'accountId']
  }
}
