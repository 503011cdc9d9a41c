package dev.reeve.profile.key

import dev.reeve.profile.SecretException
import dev.reeve.testing.Openssl
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class CertificatesSpec extends Specification {

  @TempDir
  Path folder

  def setup() {
    Openssl.orSkip()
  }

  def "a bundle with text between gives all its certificates in order"() {
    given:
    make('/CN=one', 'one.pem')
    make('/CN=two', 'two.pem')
    def bundle = "first\n${text('one.pem')}\nsecond\n${text('two.pem')}"

    expect:
    Certificates.read(bundle.bytes, 'x')*.subjectX500Principal*.name == ['CN=one', 'CN=two']
  }

  def "one certificate may be DER"() {
    given:
    make('/CN=one', 'one.pem')
    Openssl.run(folder, 'x509 -in one.pem -outform DER -out one.der')

    expect:
    Certificates.read(Files.readAllBytes(folder.resolve('one.der')), 'x').size() == 1
  }

  def "what is no certificate is told: #thing"() {
    when:
    Certificates.read(bytes.bytes, '~/pgo/ca.crt, for pgo, profile prod')

    then:
    def e = thrown(SecretException)
    e.text() == "${what}\n  in ~/pgo/ca.crt, for pgo, profile prod\n  ${remedy}"

    where:
    thing      | bytes                                                                    || what                          | remedy
    'text'     | 'hello'                                                                  || 'This is no certificate.'     | 'give the file that begins with -----BEGIN CERTIFICATE-----'
    'damaged'  | '-----BEGIN CERTIFICATE-----\nMIIE\n-----END CERTIFICATE-----'           || 'The certificate is damaged.' | 'make or copy it anew'
  }

  def "a certificate without any name, as PGO makes itself, is told"() {
    given:
    make('/', 'nameless.pem')

    when:
    Certificates.read(text('nameless.pem').bytes, '~/ca.crt')

    then:
    def e = thrown(SecretException)
    e.text() == '''\
      The certificate names neither issuer nor subject, and Java accepts none such.
        in ~/ca.crt
        give the server a certificate with a subject, as PGO's deploy script makes it'''.stripIndent()
  }

  private void make(String subject, String file) {
    Openssl.run(folder, "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout key.pem -out ${file} -subj ${subject}")
  }

  private String text(String name) {
    Files.readString(folder.resolve(name))
  }
}
