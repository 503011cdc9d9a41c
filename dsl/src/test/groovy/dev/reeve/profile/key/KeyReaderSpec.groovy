package dev.reeve.profile.key

import dev.reeve.errors.ExitCategory
import dev.reeve.profile.SecretException
import dev.reeve.secret.Secret
import dev.reeve.testing.Openssl
import java.nio.file.Files
import java.nio.file.Path
import java.security.PrivateKey
import java.security.interfaces.ECPrivateKey
import java.security.interfaces.RSAPrivateKey
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

class KeyReaderSpec extends Specification {

  static final PLACE = '~/keys/pure1.pem, for pure1, profile prod'
  static final PASSWORD = 'pass:correct-horse'
  static final UTF8 = 'pass:pässwörd'

  @Shared
  @TempDir
  Path keys

  @Shared
  RSAPrivateKey rsa

  @Shared
  ECPrivateKey ec

  def setupSpec() {
    Openssl.orSkip()
    Openssl.run(keys, 'genrsa -out rsa.pem 2048')
    Openssl.run(keys, 'ecparam -name prime256v1 -genkey -out ec-with-parameters.pem')
    Openssl.run(keys, 'pkcs8 -topk8 -nocrypt -in ec-with-parameters.pem -out ec.pem')
    rsa = read('rsa.pem') as RSAPrivateKey
    ec = read('ec.pem') as ECPrivateKey
  }

  def "an RSA key is read as #form"() {
    given:
    Openssl.run(keys, "${command} -in rsa.pem -out key.pem")

    expect:
    new String(bytes('key.pem')).contains(first)
    (read('key.pem', password) as RSAPrivateKey).privateExponent == rsa.privateExponent

    where:
    form                           | command                                                               | password       || first
    'PKCS#8'                       | 'pkcs8 -topk8 -nocrypt'                                               | null           || 'BEGIN PRIVATE KEY'
    'PKCS#8 with AES'              | "pkcs8 -topk8 -v2 aes-256-cbc -passout $PASSWORD"                     | PASSWORD       || 'BEGIN ENCRYPTED PRIVATE KEY'
    'PKCS#8 with AES and SHA-512'  | "pkcs8 -topk8 -v2 aes128 -v2prf hmacWithSHA512 -passout $PASSWORD"    | PASSWORD       || 'BEGIN ENCRYPTED'
    'PKCS#8 with triple DES'       | "pkcs8 -topk8 -v2 des3 -passout $PASSWORD"                            | PASSWORD       || 'BEGIN ENCRYPTED'
    'PKCS#8 with PBES1'            | "pkcs8 -topk8 -v1 PBE-SHA1-3DES -passout $PASSWORD"                   | PASSWORD       || 'BEGIN ENCRYPTED'
    'PKCS#8 with scrypt'           | "pkcs8 -topk8 -scrypt -passout $PASSWORD"                             | PASSWORD       || 'BEGIN ENCRYPTED'
    'PKCS#8, password not ASCII'   | "pkcs8 -topk8 -v2 aes-256-cbc -passout $UTF8"                         | UTF8           || 'BEGIN ENCRYPTED'
    'PKCS#1'                       | 'rsa -traditional'                                                    | null           || 'BEGIN RSA PRIVATE KEY'
    'PKCS#1 with AES'              | "rsa -traditional -aes256 -passout $PASSWORD"                         | PASSWORD       || 'DEK-Info: AES-256-CBC'
    'PKCS#1 with triple DES'       | "rsa -traditional -des3 -passout $PASSWORD"                           | PASSWORD       || 'DEK-Info: DES-EDE3-CBC'
    'PKCS#1, password not ASCII'   | "rsa -traditional -aes128 -passout $UTF8"                             | UTF8           || 'DEK-Info: AES-128-CBC'
  }

  def "an EC key is read as #form"() {
    given:
    Openssl.run(keys, "${command} -in ec-with-parameters.pem -out key.pem")

    expect:
    new String(bytes('key.pem')).contains(first)
    (read('key.pem', password) as ECPrivateKey).s == ec.s

    where:
    form                      | command                                           | password || first
    'SEC1'                    | 'ec'                                              | null     || 'BEGIN EC PRIVATE KEY'
    'SEC1 with AES'           | "ec -aes256 -passout $PASSWORD"                   | PASSWORD || 'DEK-Info'
    'PKCS#8 with AES'         | "pkcs8 -topk8 -passout $PASSWORD"                 | PASSWORD || 'BEGIN ENCRYPTED'
  }

  def "the parameters before an EC key are stepped over"() {
    expect:
    (read('ec-with-parameters.pem') as ECPrivateKey).s == ec.s
  }

  def "an Ed25519 key and one of a smaller size are read"() {
    given:
    Openssl.run(keys, 'genpkey -algorithm ed25519 -out ed.pem')
    Openssl.run(keys, 'genrsa -traditional -out small.pem 512')

    expect:
    read('ed.pem').algorithm == 'EdDSA'
    (read('small.pem') as RSAPrivateKey).modulus.bitLength() == 512
  }

  def "a wrong password is told as such: #form"() {
    given:
    Openssl.run(keys, "${command} -in rsa.pem -out key.pem")

    when:
    read('key.pem', 'pass:wrong')

    then:
    def e = thrown(SecretException)
    e.category() == ExitCategory.CREDENTIALS
    e.text() == """\
      The password does not open the private key.
        in ${PLACE}
        correct privateKeyPassword""".stripIndent()

    where:
    form      | command
    'PKCS#8'  | "pkcs8 -topk8 -passout $PASSWORD"
    'scrypt'  | "pkcs8 -topk8 -scrypt -passout $PASSWORD"
    'PKCS#1'  | "rsa -traditional -aes256 -passout $PASSWORD"
  }

  def "a missing password is told as such"() {
    given:
    Openssl.run(keys, "pkcs8 -topk8 -passout $PASSWORD -in rsa.pem -out key.pem")

    when:
    read('key.pem')

    then:
    def e = thrown(SecretException)
    e.text() == """\
      The private key is encrypted, and no password is given.
        in ${PLACE}
        give its password as privateKeyPassword""".stripIndent()
  }

  def "what is no private key says what it is: #thing"() {
    when:
    KeyReader.read(text.bytes, Optional.empty(), PLACE, 'privateKeyPassword')

    then:
    def e = thrown(SecretException)
    e.text() == """\
      ${what}
        in ${PLACE}
        ${remedy}""".stripIndent()

    where:
    thing          | text                                                                                 || what                                                     | remedy
    'plain text'   | 'my key'                                                                             || 'This is no private key: it is no PEM text.'             | 'give the file that begins with -----BEGIN ... PRIVATE KEY-----'
    'public key'   | '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----'                         || 'This is no private key but a public key.'               | 'give the file that begins with -----BEGIN ... PRIVATE KEY-----'
    'cut key'      | '-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----'                       || 'The private key is damaged.'                            | 'make or copy it anew'
    'no base64'    | '-----BEGIN RSA PRIVATE KEY-----\n!!!\n-----END RSA PRIVATE KEY-----'                || 'The private key is damaged.'                            | 'make or copy it anew'
    'cut EC key'   | '-----BEGIN EC PRIVATE KEY-----\nMIIE\n-----END EC PRIVATE KEY-----'                 || 'The private key is damaged.'                            | 'make or copy it anew'
  }

  def "an unknown cipher is named"() {
    when:
    KeyReader.read('''\
      -----BEGIN RSA PRIVATE KEY-----
      Proc-Type: 4,ENCRYPTED
      DEK-Info: CAMELLIA-256-CBC,00112233445566778899AABBCCDDEEFF

      AAAA
      -----END RSA PRIVATE KEY-----'''.stripIndent().bytes, Optional.of(Secret.of('x')), PLACE, 'p')

    then:
    def e = thrown(SecretException)
    e.text() == """\
      The private key is encrypted in a way that is not supported: CAMELLIA-256-CBC.
        in ${PLACE}
        encrypt it anew: openssl pkcs8 -topk8 -v2 aes-256-cbc""".stripIndent()
  }

  def "BouncyCastle is never a registered provider"() {
    expect:
    java.security.Security.providers.every { it.name != 'BC' }
  }

  private PrivateKey read(String name, String password = null) {
    def secret = Optional.ofNullable(password).map { Secret.of(it - 'pass:') }
    KeyReader.read(bytes(name), secret, PLACE, 'privateKeyPassword')
  }

  private byte[] bytes(String name) {
    Files.readAllBytes(keys.resolve(name))
  }
}
