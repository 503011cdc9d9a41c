package dev.reeve.http.chain

import dev.reeve.http.Answer
import dev.reeve.http.Headers
import dev.reeve.http.Interceptor
import dev.reeve.testing.Requests
import java.time.Duration
import java.time.Instant
import spock.lang.Specification

class DoorBuilderSpec extends Specification {
  static final URI BASE = URI.create('https://api.acme.test')

  List<String> passed = []
  DoorBuilder builder = new DoorBuilder(new DoorBuilder.Steps(
      step('describe'), step('guard'), step('retry'), step('rate limit'), step('log'), last()))
      .plan(step('plan')).journal(step('journal')).replay(step('replay'))
      .authenticate(step('authenticate')).sending(step('sending')).record(step('record'))

  def "every call passes the steps in this order"() {
    when:
    builder.door().send(Requests.read(BASE))

    then:
    passed == [
      'describe', 'plan', 'journal', 'record', 'replay', 'guard', 'retry', 'rate limit', 'authenticate',
      'sending', 'log', 'transport'
    ]
  }

  def "an authenticator's call is never planned, journalled, guarded or recorded"() {
    when:
    builder.credentialDoor().send(Requests.write(BASE, credential: true))

    then:
    passed == ['describe', 'retry', 'rate limit', 'log', 'transport']
  }

  private Interceptor step(String name) {
    return { request, chain ->
      passed << name
      chain.proceed(request)
    }
  }

  private Interceptor last() {
    return { request, chain ->
      passed << 'transport'
      new Answer(200, Headers.NONE, Answer.Content.of(new byte[0]), Instant.EPOCH, Duration.ZERO)
    }
  }
}
