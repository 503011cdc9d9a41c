package dev.reeve.library.sign

import dev.reeve.library.LibraryException
import dev.reeve.library.Manifest
import dev.reeve.library.Tree
import dev.reeve.library.testing.Programs
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

@Requires({ Programs.has('ssh-keygen', '-?') })
class SigningSpec extends Specification {
  @TempDir Path folder

  def "a signature by the real ssh-keygen is verified for each kind of key"() {
    given:
    def library = library()
    def key = key(type, bits)
    sign(library, key, Signing.NAMESPACE)

    when:
    def signature = Signing.of(allowed("alice@acme ${publicKey(key)}")).of(library, Tree.of(library))

    then:
    signature.accepted()
    signature.signer() == 'alice@acme'
    signature.fingerprint() == fingerprint(key)
    signature.text() == "signed by alice@acme (${fingerprint(key)})"

    where:
    type      | bits
    'ed25519' | null
    'rsa'     | 3072
    'ecdsa'   | 256
    'ecdsa'   | 384
    'ecdsa'   | 521
  }

  def "a key that is not among the allowed signers is told as unknown"() {
    given:
    def library = library()
    def key = key('ed25519', null)
    sign(library, key, Signing.NAMESPACE)

    when:
    def signature = Signing.of(folder.resolve('nobody')).of(library, Tree.of(library))

    then:
    !signature.accepted()
    signature.text() == "signed by an unknown key (${fingerprint(key)})"
  }

  def "one changed byte makes the signature worthless"() {
    given:
    def library = library()
    def key = key('ed25519', null)
    sign(library, key, Signing.NAMESPACE)
    Files.writeString(library.resolve('audit.groovy'), "println 'evil'\n")

    when:
    Signing.of(folder.resolve('nobody')).of(library, Tree.of(library))

    then:
    def error = thrown(LibraryException)
    error.text() == """the signature does not fit the files
      |  in ${library.resolve(Signing.SIGNATURE)}
      |  take the library from its origin again; do not run it""".stripMargin()
    error.category().code() == 8
  }

  def "a signature that was made for another purpose is refused"() {
    given:
    def library = library()
    def key = key('ed25519', null)
    sign(library, key, 'git')

    when:
    Signing.of(folder.resolve('nobody')).of(library, Tree.of(library))

    then:
    def error = thrown(LibraryException)
    error.what() == "the signature was made for 'git', not for 'reeve-library'"
  }

  def "a signer that is allowed for another purpose only is unknown here"() {
    given:
    def library = library()
    def key = key('ed25519', null)
    sign(library, key, Signing.NAMESPACE)

    expect:
    Signing.of(allowed("alice ${options}${publicKey(key)}")).of(library, Tree.of(library)).accepted() == accepted

    where:
    options                             | accepted
    'namespaces="git" '                 | false
    'namespaces="git,reeve-library" '   | true
  }

  def "an unsigned library is told to be so, a broken signature is refused"() {
    given:
    def library = library()

    expect:
    Signing.of(folder.resolve('nobody')).of(library, Tree.of(library)).text() == 'unsigned'

    when:
    Files.writeString(library.resolve(Signing.SIGNATURE), 'nonsense')
    Signing.of(folder.resolve('nobody')).of(library, Tree.of(library))

    then:
    def error1 = thrown(LibraryException)
    error1.what() == 'the signature is none that ssh-keygen -Y sign writes'
  }

  def "a line of the allowed signers that names no key is told with its number"() {
    given:
    def file = allowed('# staff\nalice ssh-ed25519')

    when:
    Signing.of(file)

    then:
    def error2 = thrown(LibraryException)
    error2.where() == "in $file, line 2"
  }

  private Path library() {
    def library = Files.createDirectory(folder.resolve('library'))
    Files.writeString(library.resolve('audit.groovy'), "println 'good'\n")
    Files.writeString(library.resolve(Manifest.FILE), "name = 'acme'\nversion = '1.0.0'\n")
    library
  }

  private Path key(String type, Integer bits) {
    def file = folder.resolve("key-$type")
    Programs.run(['ssh-keygen', '-q', '-t', type, '-N', '', '-f', file] + (bits ? ['-b', bits] : []))
    file
  }

  private void sign(Path library, Path key, String namespace) {
    def listing = folder.resolve('listing')
    Files.writeString(listing, Tree.of(library).listing())
    Programs.run(['ssh-keygen', '-Y', 'sign', '-q', '-f', key, '-n', namespace, listing])
    Files.move(folder.resolve('listing.sig'), library.resolve(Signing.SIGNATURE))
  }

  private static String publicKey(Path key) {
    Files.readString(Path.of("${key}.pub")).split(' ')[0..1].join(' ')
  }

  private static String fingerprint(Path key) {
    Programs.run(['ssh-keygen', '-l', '-f', "${key}.pub"]).split(' ')[1]
  }

  private Path allowed(String text) {
    Files.writeString(folder.resolve('allowed_signers'), text + '\n')
  }
}
