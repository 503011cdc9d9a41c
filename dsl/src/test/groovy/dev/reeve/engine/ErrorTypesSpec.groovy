package dev.reeve.engine

import dev.reeve.http.Pause
import dev.reeve.http.Running
import dev.reeve.testing.VirtualPause
import java.util.function.Function

/** What scripts catch by name, for each way in which a call may end. */
class ErrorTypesSpec extends EngineFixture {
  static final TYPES = ['NotFound', 'Refused', 'NotAuthorized', 'Unreachable', 'TimedOut', 'PartlyDone']

  @Override
  Function<Running, Pause> pauses() {
    { running -> new VirtualPause() }
  }

  def "an answer #status is caught as #types and else ends with #code"() {
    given:
    answering('/networks/x': status)

    expect:
    TYPES.findAll { caught(it, "pureport.networks.get('x')") } == types
    session.evaluate("pureport.networks.get('x')").exitCode() == code

    where:
    status || types                   | code
    400    || ['Refused']             | 4
    401    || ['NotAuthorized']       | 3
    403    || ['NotAuthorized']       | 4
    404    || ['NotFound', 'Refused'] | 4
    409    || ['Refused']             | 4
    410    || ['NotFound', 'Refused'] | 4
    422    || ['Refused']             | 4
    429    || ['Unreachable']         | 5
    500    || ['Unreachable']         | 5
    502    || ['Unreachable']         | 5
    503    || ['Unreachable']         | 5
    504    || ['Unreachable']         | 5
    0      || ['Unreachable']         | 5
  }

  def "what the vendor said of its failure is there for the script"() {
    given:
    answering('/networks/x': 503)

    expect:
    value("try { pureport.networks.get('x') } catch (Unreachable e) { [e.status(), e.code(), e.message(), e.what()] }") ==
        [503, 'NO', 'no such thing', 'pureport answered 503 NO: no such thing']
  }

  def "a login that is #said is caught as #type"() {
    given:
    server.otherwise { request, out -> dev.reeve.testing.ScriptedServer.write(out, status, [:], '{}'.bytes) }

    expect:
    TYPES.findAll { caught(it, "pureport.networks.get('x')") } == [type]
    session.evaluate("pureport.networks.get('x')").exitCode() == code

    where:
    said                     | status || type            | code
    'refused'                | 401    || 'NotAuthorized' | 3
    'answered by a failure'  | 503    || 'Unreachable'   | 5
    'limited'                | 429    || 'Unreachable'   | 5
  }

  def "a secret that can't be had is caught as NotAuthorized"() {
    given:
    session.close()
    java.nio.file.Files.writeString(folder.resolve('config/profiles.toml'), profiles().replace('env:SECRET', 'env:NO_SUCH'))
    session = engine.session(dev.reeve.engine.attend.SessionOptions.of(attendant).under('dev'))

    expect:
    TYPES.findAll { caught(it, "pureport.networks.get('x')") } == ['NotAuthorized']
    session.evaluate("pureport.networks.get('x')").exitCode() == 3
  }

  private boolean caught(String type, String call) {
    session.evaluate("try { $call; false } catch ($type e) { true }").value() == true
  }
}
