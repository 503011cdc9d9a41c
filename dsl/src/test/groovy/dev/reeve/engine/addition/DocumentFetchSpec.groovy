package dev.reeve.engine.addition

import dev.reeve.engine.Engine
import dev.reeve.errors.ReeveException
import dev.reeve.profile.Folders
import dev.reeve.testing.ScriptedServer
import dev.reeve.testing.VirtualPause
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** Documents of vendors that users add, taken from an address. */
class DocumentFetchSpec extends Specification {
  static final DOCUMENT = '{"openapi": "3.1.0", "info": {"title": "Acme", "version": "1"}, "paths": {}}'

  @TempDir
  Path folder

  @AutoCleanup
  ScriptedServer server = new ScriptedServer()

  def pause = new VirtualPause()

  @AutoCleanup
  Engine engine

  def setup() {
    def folders = new Folders(folder, folder.resolve('config'), folder.resolve('state'), folder.resolve('cache'))
    engine = Engine.builder().version('test').folders(folders).environment([:]).pauses({ running -> pause }).build()
  }

  private Addition added() {
    engine.additions().fresh('acme', "$server.uri/acme.json", Optional.empty(), [] as Set)
  }

  def "a document is asked for again where the server was lost or busy"() {
    given:
    server.closeAfterRequest().closeInMidAnswer().answer(503).answer(502).answer(200, [:], DOCUMENT)

    expect:
    added().text() == 'acme: Acme 1, 0 operations'
    pause.slept.size() == 4
  }

  def "it follows where it is sent, each time anew"() {
    given:
    server.answer(302, [Location: '/moved.json']).answer(503).answer(200, [:], DOCUMENT)

    expect:
    added().text() == 'acme: Acme 1, 0 operations'
    server.received*.path == ['/acme.json', '/moved.json', '/moved.json']
  }

  def "a server that goes on failing is told as what it is: #status"() {
    given:
    requests.times { server.answer(status) }

    when:
    added()

    then:
    def e = thrown(ReeveException)
    e.text() == "The server answered $status.\n  in $server.uri/acme.json\n  $remedy"
    e.category().code() == code
    server.received.size() == requests

    where:
    status | requests || code | remedy
    503    | 5        || 5    | 'try again later'
    500    | 1        || 5    | 'try again later'
    404    | 1        || 2    | 'look at the address in a browser: it must give the document without a login'
  }

  def "a server that is not there is told after all attempts"() {
    given:
    server.close()

    when:
    added()

    then:
    def e = thrown(ReeveException)
    e.text().endsWith("\n  in $server.uri/acme.json\n  check the address and this machine's network")
    e.category().code() == 5
    pause.slept.size() == 4
  }
}
