package dev.reeve.auth.scheme

import dev.reeve.auth.login.Authenticator
import dev.reeve.auth.login.Credentials
import dev.reeve.auth.login.Grant
import dev.reeve.errors.UsageException
import dev.reeve.secret.Secret
import dev.reeve.testing.Requests
import dev.reeve.vendor.AuthRule
import dev.reeve.vendor.Vendor
import spock.lang.Specification

/** Schemes of any vendor's document that send one value which never changes. */
class FixedCredentialsSpec extends Specification {
  static final URI BASE = URI.create('https://api.acme.test')
  static final String PATH = '/things?max=2'

  def "#scheme with #settings sends #sent"() {
    given:
    def authenticator = scheme(scheme, settings)

    when:
    def request = authenticator.sign(Requests.read(BASE, path: PATH), holding("s3 cret"), Grant.NONE)

    then:
    !authenticator.needsGrant()
    authenticator.fields()*.name() == fields
    [request.uri().toString() - "$BASE$PATH", request.headers().first(header).orElse(null)] == sent

    where:
    scheme       | settings                  | header          || fields     | sent
    'bearer'     | [:]                       | 'Authorization' || ['token']  | ['', 'Bearer s3 cret']
    'api-key'    | [:]                       | 'X-API-Key'     || ['apiKey'] | ['', 's3 cret']
    'api-key'    | [name: 'key']             | 'key'           || ['apiKey'] | ['', 's3 cret']
    'api-key'    | [name: 'k', in: 'query']  | 'k'             || ['apiKey'] | ['&k=s3%20cret', null]
    'api-key'    | [name: 'k', in: 'cookie'] | 'Cookie'        || ['apiKey'] | ['', 'k=s3 cret']
    'none'       | [:]                       | 'Authorization' || []         | ['', null]
    'mutual-tls' | [:]                       | 'Authorization' || []         | ['', null]
  }

  def "a scheme that Reeve does not know is named with what to do"() {
    when:
    scheme(word, settings)

    then:
    def unknown = thrown(UsageException)
    unknown.text() == """\
      Reeve can't log in to Acme: it wants $what.
        for acme
        choose another scheme by x-auth in an overlay of its document""".stripIndent()

    where:
    word     | settings            || what
    'kerb'   | [:]                 || 'the scheme kerb'
    'oauth2' | [flow: 'implicit']  || 'the OAuth 2 flow implicit'
  }

  private static Authenticator scheme(String word, Map settings) {
    def plain = Requests.vendor()
    Schemes.of(new Vendor(plain.name(), plain.title(), plain.version(), plain.services(),
        new AuthRule(word, '', '', [401], settings), plain.rateLimit(), plain.scopes(), plain.errors(), plain.resources(),
        plain.operations(), plain.schemas()))
  }

  private static Credentials holding(String value) {
    [find: { field -> Optional.of(Secret.of(value)) }, get: { field -> Secret.of(value) }, place: { field -> 'here' }] as Credentials
  }
}
