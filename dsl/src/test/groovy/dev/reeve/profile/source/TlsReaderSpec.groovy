package dev.reeve.profile.source

import dev.reeve.profile.Folders
import dev.reeve.profile.Guard
import dev.reeve.profile.OwnerOnly
import dev.reeve.profile.Place
import dev.reeve.profile.Profile
import dev.reeve.profile.ProfileException
import dev.reeve.profile.SecretException
import dev.reeve.profile.VendorSettings
import dev.reeve.profile.VendorShape
import dev.reeve.profile.VendorTable
import dev.reeve.secret.Redactor
import dev.reeve.testing.Openssl
import java.nio.file.Files
import java.nio.file.Path
import java.time.Clock
import java.time.Duration
import spock.lang.Specification
import spock.lang.TempDir

class TlsReaderSpec extends Specification {

  @TempDir
  Path home

  def redactor = new Redactor()

  def setup() {
    Openssl.orSkip()
    make('one')
    make('two')
  }

  def "authority, certificate and encrypted key are read, and the key is masked from then on"() {
    given:
    Openssl.run(home, 'ec -aes256 -passout pass:pw12 -in one.key -out locked.key')
    owned('locked.key')

    when:
    def tls = read(caCert: 'file:~/two.crt', clientCert: 'file:~/one.crt', clientKey: 'file:~/locked.key',
        clientKeyPassword: 'pw12', checkHost: false)

    then:
    tls.ca()*.subjectX500Principal*.name == ['CN=two']
    tls.chain()*.subjectX500Principal*.name == ['CN=one']
    tls.key().get().algorithm == 'EC'
    !tls.checkHost()
    !tls.insecure()
    redactor.redact(Files.readString(home.resolve('locked.key')).readLines()[4]) == '••••'
  }

  def "nothing set is the system's authorities with names checked"() {
    expect:
    read([:]) == new TlsMaterial([], [], Optional.empty(), true, false)
  }

  def "a certificate without its key is refused"() {
    when:
    read(clientCert: 'file:~/one.crt')

    then:
    def e = thrown(ProfileException)
    e.text() == '''\
      A client certificate needs both clientCert and clientKey.
        for pgo, profile prod, in profiles.toml
        add clientKey'''.stripIndent()
  }

  def "a key of another certificate is refused"() {
    when:
    read(clientCert: 'file:~/one.crt', clientKey: 'file:~/two.key')

    then:
    def e = thrown(SecretException)
    e.text() == '''\
      The client key does not belong to the client certificate.
        for pgo, profile prod, in profiles.toml
        give the pair that was made together'''.stripIndent()
  }

  private TlsMaterial read(Map settings) {
    def place = new Place('profiles.toml', 0, home)
    def table = new VendorTable(VendorTable.Layer.USER, settings, [:])
    def profile = new Profile('prod', true, Guard.NONE, Optional.empty(), [pgo: [table]],
        Profile.Around.of(['prod'], place))
    def surroundings = new Surroundings(Folders.of([:], home), [:], null, Prompt.NOBODY, redactor, {},
        Clock.systemUTC(), Duration.ofSeconds(9))
    VendorSettings vendor = profile.vendor(new VendorShape('pgo', [] as Set, [] as Set, [:]))
    new TlsReader(new SecretReader(surroundings)).read(vendor)
  }

  private void make(String name) {
    Openssl.run(home, "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout ${name}.key -out ${name}.crt -subj /CN=${name}")
    owned("${name}.key")
  }

  private void owned(String name) {
    OwnerOnly.write(home.resolve(name), Files.readAllBytes(home.resolve(name)))
  }
}
