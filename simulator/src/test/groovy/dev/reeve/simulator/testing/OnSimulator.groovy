package dev.reeve.simulator.testing

import dev.reeve.engine.attend.Attendant
import dev.reeve.engine.Engine
import dev.reeve.engine.Outcome
import dev.reeve.engine.Session
import dev.reeve.engine.attend.SessionOptions
import dev.reeve.http.Pause
import dev.reeve.profile.Folders
import dev.reeve.profile.file.ProfileFiles
import dev.reeve.simulator.server.SimulatorOptions
import dev.reeve.simulator.server.SimulatorServer
import java.nio.file.Path
import java.time.Duration
import java.time.Instant

/** An engine before a simulator; both live by the simulator's clock, which a wait puts forward. */
final class OnSimulator implements AutoCloseable {
  final SimulatorServer server
  final Engine engine
  final Session session

  OnSimulator(Path home, SimulatorOptions options = SimulatorOptions.in(home.resolve('simulator'))) {
    server = SimulatorServer.start(options)
    def folders = new Folders(home, home.resolve('simulator'), home.resolve('state'), home.resolve('cache'))
    engine = Engine.builder().folders(folders).environment([:]).pauses { running -> pause() }
        .profiles(new ProfileFiles(folders, [:], home, { throw it })).build()
    session = engine.session(SessionOptions.of(Attendant.NOBODY).under('simulator'))
  }

  /** What a line gives; its error is thrown. */
  Object eval(String line) {
    Outcome outcome = session.evaluate(line)
    outcome.error().ifPresent { throw it }
    outcome.value()
  }

  /** Requests received since the given number, as {@code GET /path}. */
  List<String> asked(int since) {
    server.requests().drop(since).collect { "${it.method()} ${it.path()}".toString() }
  }

  @Override
  void close() {
    session.close()
    engine.close()
    server.close()
  }

  private Pause pause() {
    def clock = server.clock()
    new Pause() {
      Instant now() {
        clock.now()
      }

      void sleep(Duration wait) {
        clock.advance(wait)
      }
    }
  }
}
