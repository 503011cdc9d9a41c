package dev.reeve.journal

import dev.reeve.journal.file.Boundary
import dev.reeve.journal.file.RunFolder
import dev.reeve.errors.PolicyException
import dev.reeve.http.Door
import dev.reeve.http.Request
import dev.reeve.http.Running
import dev.reeve.http.Waits
import dev.reeve.http.chain.Retry
import dev.reeve.http.transport.Transport
import dev.reeve.secret.Redactor
import dev.reeve.secret.Sealer
import dev.reeve.testing.Requests
import dev.reeve.testing.ScriptedServer
import dev.reeve.testing.VirtualPause
import dev.reeve.value.Context
import dev.reeve.vendor.Effect
import java.nio.file.Path
import java.time.Instant
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** A run against a bare server, whose process can die and begin again. */
abstract class JournalFixture extends Specification {
  static final NOW = Instant.parse('2026-03-01T10:00:00Z')

  /** The process is gone: nothing after this line runs. */
  static final class Killed extends Error {}

  @TempDir
  Path runs
  @AutoCleanup
  ScriptedServer server = new ScriptedServer()
  @AutoCleanup
  Transport transport = new Transport([:], Transport.Limits.USUAL)
  VirtualPause pause = new VirtualPause()
  Redactor redactor = new Redactor()
  Sealer stateKey = new Sealer(new byte[32])
  Boundary boundary = Boundary.NONE
  Settler settler = Settler.NONE
  Map<Long, Settler.Verdict.Kind> decided = [:]
  Map<String, String> facts = ['the script': 'abc', 'parameter since': '7d']
  String id
  Journal journal
  Door door

  /** Begins a run. */
  void start() {
    def folder = RunFolder.create(runs, NOW)
    id = folder.id()
    journal = Journal.start(folder, header(), around(), NOW)
    open()
  }

  /** The process of the run ends somehow and another goes on. */
  void again(Instant now = NOW) {
    die()
    def folder = RunFolder.open(runs, id)
    try {
      journal = Journal.resume(folder, header(), around(), now)
    } catch (Throwable refused) {
      folder.close()
      throw refused
    }
    open()
  }

  void die() {
    journal?.close()
    journal = null
  }

  def cleanup() {
    die()
  }

  List<String> kinds() {
    Journal.read(runs, id)*.kind()*.word()
  }

  String text(Request request) {
    door.send(request).content().open().text
  }

  /** The text of the answer, or what stopped the run. */
  String outcome(Request request) {
    try {
      text(request)
    } catch (PolicyException stopped) {
      stopped.what()
    }
  }

  Request read(Map named = [:]) {
    Requests.read(context(named), server.uri)
  }

  Request write(Map named = [:]) {
    Requests.write(context(named), server.uri)
  }

  Request safeWrite() {
    Requests.request([method: 'PUT', id: 'things.update', effect: Effect.UPDATE, repeatable: true, body: '{}'], server.uri)
  }

  Request delete() {
    Requests.request([method: 'DELETE', id: 'things.delete', effect: Effect.DELETE, repeatable: true], server.uri)
  }

  private static Map context(Map named) {
    named + [context: Context.of('prod').inLane(named.lane == null ? '/' : named.lane)]
  }

  private RunHeader header() {
    new RunHeader('audit.groovy', [since: '7d'], facts)
  }

  private Journal.Surroundings around() {
    new Journal.Surroundings(stateKey, redactor, boundary)
  }

  private void open() {
    door = new Door([
      journal.answering(settler, decided),
      journal.beginning(settler),
      new Retry(pause, { 0.5d }, Waits.NONE),
      journal.sending(),
      transport.under(new Running())
    ])
  }
}
