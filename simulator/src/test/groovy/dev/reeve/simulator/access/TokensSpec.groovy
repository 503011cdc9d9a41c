package dev.reeve.simulator.access

import dev.reeve.simulator.state.Clock
import dev.reeve.simulator.state.State
import java.time.Duration
import java.time.Instant
import spock.lang.Specification

class TokensSpec extends Specification {
  def clock = Clock.standing(Instant.parse('2026-01-01T00:00:00Z'))
  def state = new State(clock, 1)
  def tokens = new Tokens('key'.bytes)

  def "a token tells who it was given to until its life is over"() {
    given:
    def token = tokens.issue(state, [user: 'ada'], Duration.ofHours(1))

    expect:
    token.startsWith('eyJ')
    tokens.read(state, token).verdict() == Tokens.Verdict.VALID
    tokens.read(state, token).claims().user == 'ada'

    when:
    clock.advance(Duration.ofHours(1))

    then:
    tokens.read(state, token).verdict() == Tokens.Verdict.EXPIRED
  }

  def "a token of another key, or a changed one, is invalid"() {
    given:
    def token = tokens.issue(state, [user: 'ada'], Duration.ofHours(1))
    def parts = token.tokenize('.')

    expect:
    new Tokens('other'.bytes).read(state, token).verdict() == Tokens.Verdict.INVALID
    tokens.read(state, [parts[0], '{"user":"eve"}'.bytes.encodeBase64Url(), parts[2]].join('.')).verdict() == Tokens.Verdict.INVALID
    tokens.read(state, 'nothing').verdict() == Tokens.Verdict.INVALID
  }

  def "revoking withdraws those given out, not those that follow"() {
    given:
    def before = tokens.issue(state, [:], Duration.ofHours(1))

    when:
    tokens.revokeAll(state)
    def after = tokens.issue(state, [:], Duration.ofHours(1))

    then:
    tokens.read(state, before).verdict() == Tokens.Verdict.REVOKED
    tokens.read(state, after).verdict() == Tokens.Verdict.VALID
  }
}
