package dev.reeve.auth

import static groovy.json.JsonOutput.toJson

import dev.reeve.openapi.OpenApiReader
import dev.reeve.testing.ScriptedServer
import java.nio.file.Path
import java.util.stream.Collectors
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** A vendor that users add, whose security scheme is the spec's, on a server of the spec's. */
abstract class OAuthBase extends Specification {
  @TempDir
  Path home

  @AutoCleanup
  ScriptedServer server = new ScriptedServer()

  @AutoCleanup
  AccessFixture session

  void start(Map scheme, String profile) {
    AccessFixture.know(OpenApiReader.read('acme', [
        openapi: '3.2.0', info: [title: 'Acme', version: '1'], servers: [[url: "$server.uri/v1".toString()]],
        components: [securitySchemes: [it: scheme]],
        paths: ['/widgets': [get: [operationId: 'listWidgets', responses: ['200': [description: 'all']]]]]]))
    AccessFixture.profiles(home, "[prod.acme]\n$profile\n")
    session = new AccessFixture(home)
  }

  int read() {
    session.call('acme', 'widgets.get', '/widgets').status()
  }

  ScriptedServer answer(int status = 200, Map body) {
    server.answer(status, ['Content-Type': 'application/json'], toJson(body))
  }

  Map<String, String> form(int request) {
    server.received[request].body.split('&').collect { it.split('=', 2).collect { URLDecoder.decode(it, 'UTF-8') } }
        .stream().collect(Collectors.toMap({ it[0] }, { it[1] }))
  }

  List<String> paths() {
    server.received*.path
  }
}
