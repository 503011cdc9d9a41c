package dev.reeve.call

import dev.reeve.call.error.ApiException
import dev.reeve.call.error.ApiException.Kind
import dev.reeve.call.error.FailedException
import dev.reeve.errors.ExitCategory
import dev.reeve.errors.NotAuthorizedException
import dev.reeve.errors.ReeveException
import dev.reeve.errors.UnreachableException
import dev.reeve.testing.Calling
import spock.lang.AutoCleanup
import spock.lang.Specification

class RefusalsSpec extends Specification {
  @AutoCleanup
  Calling cloud = new Calling(Cloud.VENDOR)

  def "an error says what happened, where, and what to do"() {
    given:
    cloud.server.answer(409, ['X-Request-ID': 'r-7'], '{"code":"NAME_UNIQUE","message":"taken by s3cr3t","field":"name"}')

    when:
    cloud.call('nets.get', 'n-1')

    then:
    def refused = thrown(ApiException)
    refused.text() == '''\
acme answered 409 NAME_UNIQUE: taken by ••••
  for acme.nets.get, profile prod, request r-7, argument name
  see help acme.nets.get'''
    refused.facts() == [status: 409, code: 'NAME_UNIQUE', message: 'taken by ••••', field: 'name', requestId: 'r-7',
                        body: '{"code":"NAME_UNIQUE","message":"taken by ••••","field":"name"}']
  }

  def "a redirect is not followed, and the error says where it leads: #location"() {
    given:
    cloud.server.answer(302, location ? [Location: location] : [:], '')

    when:
    cloud.call('nets.get', 'n-1')

    then:
    def refused = thrown(FailedException)
    refused.text().replaceFirst(/, request \S+/, '') == """\
acme sent the call elsewhere (302)$told
  for acme.nets.get, profile prod
  it was not followed, so that no credential goes there; check the profile's `url`""".toString()
    [refused.status(), refused.category()] == [302, ExitCategory.FAILED]
    cloud.asked.size() == 1

    where:
    location                            || told
    'https://evil.example/x?token=abc'  || ': https://evil.example/x'
    '/v3/nets/n-1'                      || ': /v3/nets/n-1'
    ''                                  || ''
  }

  def "every shape of an error is read: #status #body"() {
    given:
    cloud.server.answer(status, ['Content-Type': 'x/y'], body)

    when:
    cloud.call('nets.get', 'n-1')

    then:
    def refused = thrown(ReeveException)
    [kindOf(refused), refused.category()] == [kind, category]
    refused.facts().subMap('status', 'code', 'message', 'field') == [status: status, code: code, message: message, field: field]

    where:
    status | body                                                               || kind                | category                 | code  | message                                | field
    400    | '{"errors":[{"context":"c","message":"a"},{"message":"b"}]}'       || Kind.REFUSED        | ExitCategory.REFUSED     | ''    | 'a; b'                                 | ''
    400    | '{"modelState":{"body.name":["too long"]},"message":"invalid"}'    || Kind.REFUSED        | ExitCategory.REFUSED     | ''    | 'body.name: too long'                  | 'body.name'
    401    | '{"message":"who?"}'                                               || Kind.NOT_AUTHORIZED | ExitCategory.CREDENTIALS | ''    | 'who?'                                 | ''
    403    | 'Forbidden: Client Certificate Required\n'                         || Kind.NOT_AUTHORIZED | ExitCategory.REFUSED     | ''    | 'Forbidden: Client Certificate Required' | ''
    404    | ''                                                                 || Kind.NOT_FOUND      | ExitCategory.REFUSED     | ''    | ''                                     | ''
    406    | '[{"token":"bad","message":"m1"},{"token":"worse","message":"m2"}]' || Kind.REFUSED       | ExitCategory.REFUSED     | 'bad; worse' | 'm1; m2'                        | ''
    406    | '{"token":"label_in_use","message":"m"}'                           || Kind.REFUSED        | ExitCategory.REFUSED     | 'label_in_use' | 'm'                           | ''
    410    | '7'                                                                || Kind.NOT_FOUND      | ExitCategory.REFUSED     | ''    | '7'                                    | ''
    429    | '{"message":"API org rate limit exceeded"}'                        || Kind.LIMITED        | ExitCategory.FAILED      | ''    | 'API org rate limit exceeded'          | ''
    500    | '{"error":"boom"}'                                                 || Kind.FAILED         | ExitCategory.FAILED      | ''    | 'boom'                                 | ''
    502    | '<html><style>a{}</style><h1>Bad\n Gateway</h1></html>'            || Kind.FAILED         | ExitCategory.FAILED      | ''    | 'Bad Gateway'                          | ''
    401    | 'Not authenticated in apiserver\n{"Code":"error","Msg":""}'        || Kind.NOT_AUTHORIZED | ExitCategory.CREDENTIALS | ''    | 'Not authenticated in apiserver'       | ''
  }

  def "an error within an answer of success is an error: #body"() {
    given:
    cloud.answers(body)

    when:
    cloud.call('nets.get', 'n-1')

    then:
    def refused = thrown(ApiException)
    [refused.kind(), refused.category(), refused.what()] == [kind, ExitCategory.REFUSED, what]

    where:
    body                                                           || kind           | what
    '{"Code":"error","Msg":"version mismatch"}'                    || Kind.REFUSED   | 'acme answered an error: version mismatch'
    '{"Code":"error","Msg":"mismatch"}\n{"Code":"ok","Results":[]}' || Kind.REFUSED  | 'acme answered an error: mismatch'
    '{"Code":"error","Msg":"pgclusters \\"x\\" not found"}'        || Kind.NOT_FOUND | 'acme answered an error: pgclusters "x" not found'
    '{"Code":"error","Msg":"no clusters found"}'                   || Kind.NOT_FOUND | 'acme answered an error: no clusters found'
  }

  def "text where data was expected hints at the credentials where the vendor hides its refusal so"() {
    given:
    cloud.server.answer(200, [:], 'Not authenticated in apiserver\n')

    when:
    cloud.call('nets.get', 'n-1')

    then:
    def refused = thrown(NotAuthorizedException)
    refused.what() == 'acme answered 200 with text where data was expected: Not authenticated in apiserver'
    refused.remedy() == 'check the credentials'
    refused.category() == ExitCategory.CREDENTIALS
  }

  def "data that breaks off, or another page, says nothing of the credentials: #body"() {
    given:
    3.times { cloud.server.answer(200, [:], body) }

    when:
    cloud.call('nets.get', 'n-1')

    then:
    def failed = thrown(UnreachableException)
    failed.what() == "acme answered 200 with text where data was expected: $said"
    failed.remedy() == 'check that the address is that of the API'
    failed.category() == ExitCategory.FAILED

    where:
    body                      || said
    '{"Code":"ok","Resul'     || '{"Code":"ok","Resul'
    '<html><b>Login</b></html>' || 'Login'
  }

  def "a delete of what is deleted already is done"() {
    given:
    cloud.server.answer(406, [:], '[{"token":"net_already_deleted","message":"gone"}]')

    expect:
    cloud.call('nets.delete', 'n-1') == null
  }

  private static Kind kindOf(ReeveException refused) {
    refused instanceof ApiException || refused instanceof FailedException ? refused.kind() : refused instanceof NotAuthorizedException ? Kind.NOT_AUTHORIZED : null
  }
}
