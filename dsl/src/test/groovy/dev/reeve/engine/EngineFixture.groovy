package dev.reeve.engine

import dev.reeve.engine.attend.Attendant
import dev.reeve.engine.attend.SessionOptions
import dev.reeve.engine.isolation.Isolation
import dev.reeve.http.Pause
import dev.reeve.http.Running
import dev.reeve.profile.Folders
import dev.reeve.profile.file.ProfileFiles
import dev.reeve.testing.ScriptedServer
import java.nio.file.Files
import java.nio.file.Path
import java.util.function.Function
import spock.lang.Specification
import spock.lang.TempDir

/** An engine on profiles of a temporary folder, all pointing at a scripted server. */
abstract class EngineFixture extends Specification {
  @TempDir
  Path folder

  def server = new ScriptedServer()
  def attendant = new Listening()
  Engine engine
  Session session

  def setup() {
    session = start(SessionOptions.of(attendant).under('dev'))
  }

  def cleanup() {
    session.close()
    engine.close()
    server.close()
  }

  Session start(SessionOptions options) {
    Files.createDirectories(folder.resolve('config'))
    Files.writeString(folder.resolve('config/profiles.toml'), profiles())
    def folders = new Folders(folder, folder.resolve('config'), folder.resolve('state'), folder.resolve('cache'))
    def files = new ProfileFiles(folders, [:], folder, { throw it })
    engine = Engine.builder().version('test').folders(folders).environment(environment()).profiles(files)
        .isolation(isolation()).pauses(pauses()).build()
    engine.session(options)
  }

  /** Which scripts run apart: none. */
  Isolation isolation() {
    Isolation.NONE
  }

  /** The clock of its waits: the real one. */
  Function<Running, Pause> pauses() {
    { running -> Pause.real(running) }
  }

  Map<String, String> environment() {
    [SECRET: 's3cret']
  }

  String profiles() {
    ['dev', 'prod-eu', 'prod-us'].collect { name ->
      """\
      [$name]
      ${name == 'prod-us' ? 'guard = "read-only"' : ''}
      [${name}.pureport]
      url = "${server.uri}/$name"
      account = "ac-$name"
      key = "k"
      secret = "env:SECRET"
      """.stripIndent()
    }.join('\n')
  }

  /** Answers every further request by path (without the profile's prefix): a map, list or status. */
  void answering(Map<String, ?> answers) {
    server.otherwise { request, out ->
      def path = request.path.replaceFirst('^/[^/]+', '')
      if (path == '/login') {
        def token = '{"access_token":"t0ken","refresh_token":"r","expires_in":3600}'
        return ScriptedServer.write(out, 200, ['Content-Type': 'application/json'], token.bytes)
      }
      def answer = answers["${request.method} $path".toString()] ?: answers[path]
      if (answer instanceof Closure) {
        answer = answer(request)
      }
      if (answer == 0) {
        return false
      }
      def status = answer instanceof Integer ? answer : answer == null ? 404 : 200
      def body = answer instanceof Integer || answer == null ? '{"code":"NO","message":"no such thing"}'
          : groovy.json.JsonOutput.toJson(answer)
      ScriptedServer.write(out, status, ['Content-Type': 'application/json'], body.bytes)
    }
  }

  Object value(String text) {
    def outcome = session.evaluate(text)
    if (outcome.error().present) {
      throw outcome.error().get()
    }
    outcome.value()
  }

  List<String> requests() {
    server.received.findAll { !it.path.endsWith('/login') }.collect { "${it.method} ${it.target}".toString() }
  }

  static class Listening implements Attendant {
    final ByteArrayOutputStream printed = new ByteArrayOutputStream()
    final List<String> told = []

    @Override
    PrintStream out() {
      new PrintStream(printed, true, 'UTF-8')
    }

    @Override
    void exchange(String line) {
      told << line
    }

    @Override
    void log(String level, String line) {
      told << "$level: $line".toString()
    }
  }
}
