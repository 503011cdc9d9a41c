package dev.reeve.shell.jshell

import dev.reeve.engine.Engine
import dev.reeve.engine.Session
import dev.reeve.engine.attend.Attendant
import dev.reeve.engine.attend.SessionOptions
import dev.reeve.profile.Folders
import dev.reeve.profile.file.ProfileFiles
import dev.reeve.simulator.server.SimulatorOptions
import dev.reeve.simulator.server.SimulatorServer
import dev.reeve.value.Items
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

class JavaSessionSpec extends Specification {
  @Shared
  @TempDir
  Path directory

  @Shared
  @AutoCleanup
  SimulatorServer simulator

  @Shared
  @AutoCleanup
  Engine engine

  @Shared
  @AutoCleanup
  Session session

  @Shared
  @AutoCleanup
  JavaSession java

  def setupSpec() {
    simulator = SimulatorServer.start(SimulatorOptions.demo(directory.resolve('simulator')))
    def folders = new Folders(directory, simulator.directory(), directory.resolve('state'), directory.resolve('cache'))
    def files = new ProfileFiles(folders, [:], directory, { throw it })
    engine = Engine.builder().version('test').folders(folders).environment([:]).profiles(files).build()
    session = engine.session(SessionOptions.of(Attendant.NOBODY).under('simulator'))
    java = JavaSession.open(session, engine.vendors())
  }

  def "variables and methods of a text hold for the next: #text"() {
    expect:
    java.evaluate(text).value() == value

    where:
    text                                          | value
    'int x = 40'                                  | 40
    'int twice(int n) { return 2 * n; }'          | null
    'x += 2; twice(x)'                            | 84
    '"a" + x'                                     | 'a42'
    'List.of(1, 2).stream().mapToInt(i -> i).sum()' | 3
    'Duration.ofHours(1).toMinutes()'             | 60
  }

  def "vendors are variables whose calls give what they give in Groovy"() {
    expect:
    java.evaluate('pureport.call("accounts.list")').value() instanceof Items
    java.evaluate('pureport.items("accounts.list", Map.of("max", 2)).count()').value() == 2
    java.evaluate('var net = pureport.item("networks.create", Map.of("name", "from-java"))').error().empty
    java.evaluate('net.fields().get("name")').value() == 'from-java'
    java.evaluate('pureport.item("networks.get", net).fields().get("name")').value() == 'from-java'
  }

  def "#text ends with its error whole"() {
    expect:
    java.evaluate(text).error().get().text() == error

    where:
    text                                       | error
    'pureport.call("networks.lsit")'           | session.call('pureport.networks.lsit', dev.reeve.value.Arguments.NONE).error().get().text()
    'throw new IllegalStateException("no")'    | 'java.lang.IllegalStateException: no\n  in Java'
    'int y = "text";'                          | 'incompatible types: java.lang.String cannot be converted to int\n  in Java'
  }

  def "a text that goes on is known, and a cursor has its candidates; nothing is run"() {
    expect:
    java.needsMore('for (int i = 0; i < 3; i++) {')
    !java.needsMore('1 + 1')
    java.at('pureport.ite', 12).texts().any { it.startsWith('items(') }
    java.at('pureport.ite', 12).start() == 9
  }

  def "a snippet that does not end is stopped, and the next one runs"() {
    given:
    def outcome = null
    def running = Thread.start { outcome = java.evaluate('while (true) { Thread.sleep(10); }') }

    when:
    def pressed = 0
    while (running.alive && pressed < 600) {
      java.cancel()
      running.join(100)
      pressed++
    }

    then:
    !running.alive
    outcome.error().get().text() == 'Cancelled.'
    java.evaluate('1 + 1').value() == 2
  }
}
