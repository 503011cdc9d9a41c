package dev.reeve.secret

import java.util.concurrent.CountDownLatch
import spock.lang.Specification

class RedactorSpec extends Specification {

  static final AWKWARD = 'pa"ss\\w/ö r+d\'<&>'

  def redactor = new Redactor()

  def "a text is the same object while no secret is known"() {
    given:
    def text = 'nothing to hide'

    expect:
    redactor.redact(text).is(text)
  }

  def "a known secret is masked as #form"() {
    given:
    redactor.know(Secret.of(AWKWARD))

    expect:
    redactor.redact("before ${written} after") == 'before •••• after'

    where:
    form                      | written
    'plain'                   | AWKWARD
    'JSON'                    | 'pa\\"ss\\\\w/ö r+d\'<&>'
    'JSON in JSON'            | 'pa\\\\\\"ss\\\\\\\\w/ö r+d\'<&>'
    'JSON with escaped slash' | 'pa\\"ss\\\\w\\/ö r+d\'<&>'
    'JSON in ASCII'           | 'pa\\"ss\\\\w/\\u00F6 r+d\'<&>'
    'JSON in ASCII, lower'    | 'pa\\"ss\\\\w/\\u00f6 r+d\'<&>'
    'a query'                 | 'pa%22ss%5Cw%2F%C3%B6%20r%2Bd%27%3C%26%3E'
    'a query, lower'          | 'pa%22ss%5cw%2f%c3%b6%20r%2bd%27%3c%26%3e'
    'a form'                  | URLEncoder.encode(AWKWARD, 'UTF-8')
    'a path'                  | 'pa%22ss%5Cw/%C3%B6%20r+d\'%3C&%3E'
    'XML'                     | 'pa"ss\\w/ö r+d\'&lt;&amp;&gt;'
    'an XML attribute'        | 'pa&quot;ss\\w/ö r+d&#39;&lt;&amp;&gt;'
    'a shell word'            | 'pa"ss\\w/ö r+d\'\\\'\'<&>'
  }

  def "a secret inside base64 is masked, whatever stands before it: #before"() {
    given:
    def secret = 's3cret-of-the-key?>'
    redactor.know(Secret.of(secret))

    when:
    def text = "${before}${secret}:tail".getBytes('UTF-8')

    then:
    [text.encodeBase64().toString(), text.encodeBase64Url().toString()].every { encoded ->
      def masked = redactor.redact("Basic ${encoded}")
      def shown = masked.split('••••')
      masked.contains('••••') && shown.every { part -> part.size() < encoded.size() - 20 }
    }

    where:
    before << ['', 'a', 'ab', 'abc', 'api_1234:']
  }

  def "a PEM text is masked whole, and line by line where it is cut"() {
    given:
    def lines = (1..3).collect { "MIIEvQIBADANBgkqhkiG9w0BAQEFAASC${it}".toString() }
    def pem = "-----BEGIN PRIVATE KEY-----\n${lines.join('\n')}\n-----END PRIVATE KEY-----\n"
    redactor.know(Secret.of(pem.toString()))

    expect:
    redactor.redact("key=${pem}.") == 'key=••••.'
    redactor.redact("  ${lines[1]}  ") == '  ••••  '
    redactor.redact(lines.join('')) == '••••'
    redactor.redact(pem.replace('\n', '\\n')) == '••••'
    redactor.redact('-----BEGIN PRIVATE KEY-----') == '-----BEGIN PRIVATE KEY-----'
  }

  def "a secret that ends in a line end is masked without it too"() {
    given:
    redactor.know(Secret.of('hunter22\n'))

    expect:
    redactor.redact('hunter22') == '••••'
  }

  def "values shorter than four characters are no secrets"() {
    given:
    redactor.know(Secret.of(''), Secret.of('abc'), Secret.of(' abc\n'))

    expect:
    redactor.redact('abc abc') == 'abc abc'
  }

  def "of overlapping secrets nothing is left: #text"() {
    given:
    redactor.know(Secret.of('first-part'), Secret.of('part-second'), Secret.of('first-part-of-more'))

    expect:
    redactor.redact(text) == masked

    where:
    text                          | masked
    'a first-part b'              | 'a •••• b'
    'a first-part-second b'       | 'a •••• b'
    'a first-part-of-more b'      | 'a •••• b'
    'first-partfirst-part'        | '••••••••'
    'first-par'                   | 'first-par'
  }

  def "secrets may become known while others redact"() {
    given:
    def start = new CountDownLatch(1)
    def secrets = (1000..1199).collect { "secret-${it}".toString() }
    def threads = secrets.collate(50).collect { some ->
      Thread.start {
        start.await()
        some.each { redactor.know(Secret.of(it)); assert redactor.redact(it) == '••••' }
      }
    }

    when:
    start.countDown()
    threads*.join()

    then:
    secrets.every { redactor.redact("x${it}y") == 'x••••y' }
  }

  def "it tells whether a text holds a known secret, in any of its forms"() {
    given:
    def redactor = new Redactor().know(Secret.of('pl"anted'))

    expect:
    redactor.knows(text) == known

    where:
    text                        || known
    'x = \'pl"anted\''          || true
    '{"a":"pl\\"anted"}'        || true
    'planted'                   || false
  }
}
