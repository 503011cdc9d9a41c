package dev.reeve.simulator.vendors.pgo

import dev.reeve.call.error.ForbiddenException
import dev.reeve.engine.Engine
import dev.reeve.engine.attend.Attendant
import dev.reeve.engine.attend.SessionOptions
import dev.reeve.profile.Folders
import dev.reeve.profile.OwnerOnly
import dev.reeve.profile.file.ProfileFiles
import dev.reeve.simulator.server.SimulatorOptions
import dev.reeve.simulator.server.SimulatorServer
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** The variables of the vendor's own client, in the unnamed default profile. */
class PgoVariablesSpec extends Specification {
  @TempDir
  Path home

  def "they say where the operator is and who asks: #who"() {
    given:
    OwnerOnly.write(home.resolve('pgouser'), 'eve:evepw\n'.bytes)
    def server = SimulatorServer.start(SimulatorOptions.in(home.resolve('simulator')).vendors(['pgo']).speed(0))
    def file = { home.resolve("simulator/$it").toString() }

    expect:
    eval("pgo.http.post('/namespace', body: [ClientVersion: '$PgoBase.VERSION', Args: ['pgo']]).Username", who.collectEntries { name, value -> [name, value == 'FILE' ? "$home/pgouser".toString() : value] } + [
      PGO_APISERVER_URL: server.url('pgo').toString(), PGO_CA_CERT: file('ca.pem'), PGO_CLIENT_CERT: file('pgo-client.pem'), PGO_CLIENT_KEY: file('pgo-client.key'), PGO_NAMESPACE: 'pgo']) == user

    cleanup:
    server.close()

    where:
    who                                                                   || user
    [PGOUSERNAME: 'admin', PGOUSERPASS: 'examplepassword']                || 'admin'
    [PGOUSER: 'FILE']                                                     || 'eve'
    [PGOUSERNAME: 'admin', PGOUSERPASS: 'examplepassword', PGOUSER: 'FILE'] || 'admin'
    [PGOUSERNAME: 'admin', PGOUSER: 'FILE']                               || 'eve'
  }

  def "without TLS no certificate is read, whatever the variables name"() {
    given:
    def server = SimulatorServer.start(SimulatorOptions.in(home.resolve('simulator')).vendors(['pgo']).speed(0).plain())

    expect:
    eval('pgo.version.get().Version', [DISABLE_TLS: 'true', PGO_APISERVER_URL: server.url('pgo').toString(), PGO_CA_CERT: '/nowhere', PGO_CLIENT_CERT: '/nowhere',
      PGO_CLIENT_KEY: '/nowhere', PGOUSERNAME: 'admin', PGOUSERPASS: 'examplepassword']) == PgoBase.VERSION

    cleanup:
    server.close()
  }

  def "a client without a certificate is told to set one"() {
    given:
    def server = SimulatorServer.start(SimulatorOptions.in(home.resolve('simulator')).vendors(['pgo']).speed(0))

    when:
    eval('pgo.version.get()', [PGO_APISERVER_URL: server.url('pgo').toString(), PGO_CA_CERT: home.resolve('simulator/ca.pem').toString(), PGOUSERNAME: 'admin', PGOUSERPASS: 'examplepassword'])

    then:
    def refused = thrown(ForbiddenException)
    refused.what() == 'pgo answered 403: Forbidden: Client Certificate Required'
    refused.remedy() == 'it wants a client certificate that it trusts: see clientCert and clientKey in the profile'

    cleanup:
    server.close()
  }

  private Object eval(String line, Map<String, String> variables) {
    def folders = new Folders(home, Files.createDirectories(home.resolve('config')), home.resolve('state'), home.resolve('cache'))
    try (def engine = Engine.builder().folders(folders).environment(variables).profiles(new ProfileFiles(folders, variables, home, { throw it })).build()
         def session = engine.session(SessionOptions.of(Attendant.NOBODY))) {
      def outcome = session.evaluate(line)
      outcome.error().ifPresent { throw it }
      outcome.value()
    }
  }
}
