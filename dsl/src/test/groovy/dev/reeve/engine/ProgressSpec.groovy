package dev.reeve.engine

import dev.reeve.engine.attend.Attendant
import dev.reeve.engine.attend.SessionOptions

class ProgressSpec extends EngineFixture {

  def told = [].asSynchronized()

  def setup() {
    session.close()
    engine.close()
    session = start(SessionOptions.of(new Attendant() {
          void progress(Attendant.Progress progress) {
            told << progress
          }
        }).under('dev'))
  }

  def "a fan-out tells how many of its elements have ended, and how many of them failed"() {
    when:
    session.evaluate('parallel([1, 2, 3]) { if (it == 2) throw new IllegalStateException() else it }')

    then:
    told*.what().unique() == ['parallel']
    told*.done() == [1L, 2L, 3L]
    told*.total()*.asLong == [3L, 3L, 3L]
    told.last().failed() == 1
    told*.over() == [false, false, true]
  }

  def "a list of one page tells nothing"() {
    given:
    answering('/accounts/ac-dev/networks': [[id: 'n-1'], [id: 'n-2']])

    when:
    session.evaluate('pureport.networks.list()*.id')

    then:
    told == []
  }

  def "the guard and the scope in force are told, the profile's own by vendor"() {
    expect:
    session.guard() == 'none'
    session.scope() == ['pureport.account': 'ac-dev']

    when:
    session.context(session.context().withProfile('prod-us').withScope(account: 'ac-2'))

    then:
    session.guard() == 'read-only'
    session.scope() == [account: 'ac-2']
  }
}
