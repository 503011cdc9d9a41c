package dev.reeve.secret

import spock.lang.Specification

class SealerSpec extends Specification {

  def key = Sealer.newKey()
  def sealer = new Sealer(key)

  def "what was sealed opens under the same key and name only"() {
    given:
    def sealed = sealer.seal('text'.bytes, 'vault/name')

    expect:
    new String(sealer.open(sealed, 'vault/name').get()) == 'text'
    sealer.open(sealed, 'vault/other').empty
    new Sealer(Sealer.newKey()).open(sealed, 'vault/name').empty
  }

  def "a changed or missing byte is noticed"() {
    given:
    def sealed = sealer.seal('text'.bytes, 'name')

    expect:
    (0..<sealed.length).every { at ->
      def changed = sealed.clone()
      changed[at] ^= 1
      sealer.open(changed, 'name').empty && sealer.open(Arrays.copyOf(sealed, at), 'name').empty
    }
  }

  def "the same text is never sealed to the same bytes"() {
    expect:
    (1..100).collect { sealer.seal('text'.bytes, 'name').encodeHex().toString() }.toSet().size() == 100
  }

  def "a pseudonym is equal for equal texts under one key"() {
    expect:
    sealer.pseudonym('a') ==~ /••••[a-z2-7]{4}/
    sealer.pseudonym('a') == new Sealer(key).pseudonym('a')
    sealer.pseudonym('a') != sealer.pseudonym('b')
    sealer.pseudonym('a') != new Sealer(Sealer.newKey()).pseudonym('a')
  }

  def "a signature tells changed data and another key"() {
    expect:
    sealer.sign('a'.bytes) == new Sealer(key).sign('a'.bytes)
    sealer.sign('a'.bytes) != sealer.sign('b'.bytes)
    sealer.sign('a'.bytes) != new Sealer(Sealer.newKey()).sign('a'.bytes)
  }

  def "a key of another length is refused"() {
    when:
    new Sealer(new byte[16])

    then:
    def e = thrown(IllegalArgumentException)
    e.message == 'a key has 32 bytes, not 16'
  }
}
