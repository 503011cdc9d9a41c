package dev.reeve.engine

import dev.reeve.engine.attend.Attendant
import dev.reeve.engine.attend.SessionOptions
import dev.reeve.engine.attend.Tape
import dev.reeve.errors.PolicyException
import java.nio.file.Path

/** Writes under guard confirm where nobody can be asked, refused before the first request. */
class UnconfirmedSpec extends EngineFixture {
  static final WRITES = "pureport.networks.list()\npureport.networks.create(name: 'x')\nusing(profile: 'dev') { pureport.networks['n'].delete() }"

  String profiles() {
    super.profiles().replace('[prod-eu]', '[prod-eu]\nguard = "confirm"')
  }

  def "a script that writes is refused with the calls that do, and nothing is sent"() {
    when:
    engine.checks().refuseUnconfirmed(script(WRITES), SessionOptions.of(attendant).under('prod-eu'))

    then:
    def refused = thrown(PolicyException)
    refused.text() == '''\
      The profile wants writes confirmed, and nobody can be asked.
        for pureport.networks.create in line 2 of a.groovy, profile prod-eu
        Nothing was sent. Give --yes, or look at its plan: --plan FILE, then --apply FILE.'''.stripIndent()
    refused.category().code() == 8
    server.received.empty
  }

  def "so is one that writes under such a profile by #text"() {
    when:
    engine.checks().refuseUnconfirmed(script(text), SessionOptions.of(attendant).under('dev'))

    then:
    def refused = thrown(PolicyException)
    refused.where() == "for pureport.networks.delete in line 1 of a.groovy, profile $under".toString()

    where:
    text                                                                                    | under
    "using(profile: 'prod-eu') { pureport.networks['n'].delete() }"                         | 'prod-eu'
    "across('prod-*') { pureport.networks['n'].delete() }"                                  | 'prod-*'
    "def go() { pureport.networks['n'].delete() }; using(profile: 'prod-eu') { go() }"       | 'prod-eu'
  }

  def "what only reads, or is agreed to, or goes to other profiles, is begun: #text"() {
    when:
    engine.checks().refuseUnconfirmed(script(text), options.call(SessionOptions.of(attendant)))

    then:
    noExceptionThrown()

    where:
    text                                                               | options
    'pureport.networks.list()*.name'                                   | { it.under('prod-eu') }
    "using(profile: 'dev') { pureport.networks['n'].delete() }"        | { it.under('prod-eu') }
    "using(profile: 'none-such') { pureport.networks['n'].delete() }"  | { it.under('dev') }
    'pureport.networks.create('                                        | { it.under('prod-eu') }
    WRITES                                                             | { it.under('dev') }
    WRITES                                                             | { it.under('prod-us') }
    WRITES                                                             | { it.under('prod-eu').confirmedBeforehand() }
    WRITES                                                             | { it.under('prod-eu').onTape(Tape.replaying(Path.of('x.har'))) }
    WRITES                                                             | { it.under('prod-eu').attendedBy([present: { true }] as Attendant) }
  }

  def "a call by name is refused like that where it writes: #call"() {
    given:
    def told = null

    when:
    try {
      engine.checks().refuseUnconfirmed(call, SessionOptions.of(attendant).under(profile))
    } catch (PolicyException refused) {
      told = refused.where()
    }

    then:
    told == where

    where:
    call                       | profile   || where
    'pureport.networks.create' | 'prod-eu' || 'for pureport.networks.create, profile prod-eu'
    'pureport.networks.create' | 'dev'     || null
    'pureport.networks.list'   | 'prod-eu' || null
    'pureport.networks.no'     | 'prod-eu' || null
    'pureport'                 | 'prod-eu' || null
    'acme.x.y'                 | 'prod-eu' || null
  }

  private static Runs.Script script(String text) {
    new Runs.Script('a.groovy', Optional.empty(), text)
  }
}
