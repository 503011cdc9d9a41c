package dev.reeve.simulator.access

import java.nio.file.Path
import java.security.KeyFactory
import java.security.spec.PKCS8EncodedKeySpec
import javax.crypto.Cipher
import javax.crypto.EncryptedPrivateKeyInfo
import javax.crypto.SecretKeyFactory
import javax.crypto.spec.PBEKeySpec
import spock.lang.Specification
import spock.lang.TempDir

class KeysSpec extends Specification {
  @TempDir Path directory

  def "the authority signs the server's and the clients' certificates"() {
    given:
    def keys = new Keys(directory)
    def chain = keys.server().getCertificateChain('server')
    def client = keys.client('admin')

    expect:
    chain[0].verify(keys.authority().publicKey) == null
    chain[0].subjectAlternativeNames*.get(1) as Set == ['localhost', '127.0.0.1', '0:0:0:0:0:0:0:1'] as Set
    chain[0].extendedKeyUsage == ['1.3.6.1.5.5.7.3.1']
    chain[1].basicConstraints >= 0
    client.certificate().toFile().text.startsWith('-----BEGIN CERTIFICATE-----')
    client.key().toFile().text.startsWith('-----BEGIN PRIVATE KEY-----')
  }

  def "keys are the same at the next start"() {
    expect:
    new Keys(directory).rsa('pure1').private == new Keys(directory).rsa('pure1').private
    new Keys(directory).secret('s', 16) == new Keys(directory).secret('s', 16)
  }

  def "a key is written encrypted as PKCS#8 says, and opens with its passphrase"() {
    given:
    def keys = new Keys(directory)
    def pair = keys.rsa('pure1')
    def text = keys.encrypted(pair, 'pure1-encrypted.pem', 'open sesame').toFile().text

    when:
    def info = new EncryptedPrivateKeyInfo(text.readLines().findAll { !it.startsWith('-----') }.join('').decodeBase64())
    def secret = SecretKeyFactory.getInstance(info.algParameters.toString()).generateSecret(new PBEKeySpec('open sesame'.toCharArray()))
    def cipher = Cipher.getInstance(info.algParameters.toString())
    cipher.init(Cipher.DECRYPT_MODE, secret, info.algParameters)
    def key = KeyFactory.getInstance('RSA').generatePrivate(new PKCS8EncodedKeySpec(info.getKeySpec(cipher).encoded))

    then:
    text.startsWith('-----BEGIN ENCRYPTED PRIVATE KEY-----')
    key == pair.private
  }
}
