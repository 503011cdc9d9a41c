package dev.reeve.shell.process.secrets

import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import dev.reeve.json.Json
import java.util.concurrent.CopyOnWriteArrayList

/**
 * A vendor that tells back what it should not: each token it gives is a secret, its lists hold
 * secret fields, and its errors repeat the credentials they were asked with.
 */
class TellingVendor implements AutoCloseable {
  final List<String> tokens = new CopyOnWriteArrayList<>()
  private final HttpServer server = HttpServer.create(new InetSocketAddress('127.0.0.1', 0), 0)

  TellingVendor() {
    server.createContext('/') { answer(it) }
    server.start()
  }

  String getUrl() {
    "http://127.0.0.1:${server.address.port}"
  }

  private String token() {
    def token = "token-${UUID.randomUUID()}".toString()
    tokens << token
    token
  }

  private void answer(HttpExchange call) {
    def body = new String(call.requestBody.readAllBytes(), 'UTF-8')
    def path = call.requestURI.path
    def asked = "${call.requestHeaders.getFirst('Authorization')} $body"
    switch (path) {
      case { it.endsWith('/login') || it.endsWith('/token') }:
        say(call, 200, [access_token: token(), refresh_token: token(), bearerToken: token(), accountAlias: 'ACME',
          expires_in: 3600, token_type: 'Bearer', userName: 'me', roles: []])
        break
      case ~/.*\/networks\/.*/:
        say(call, 409, [code: 'CONFLICT', message: "refused for $asked"])
        break
      case ~/.*\/networks/:
        call.requestMethod == 'GET'
            ? say(call, 200, [[id: 'network-1', href: '/networks/network-1', name: 'core']])
            : say(call, 200, [id: 'network-2', href: '/networks/network-2', name: 'edge', state: 'ACTIVE'])
        break
      default:
        say(call, 400, [message: "failed for $asked"])
    }
  }

  private static void say(HttpExchange call, int status, Object value) {
    def bytes = Json.bytes(value)
    call.responseHeaders.add('Content-Type', 'application/json')
    call.responseHeaders.add('X-Echo', String.valueOf(call.requestHeaders.getFirst('Authorization')))
    call.sendResponseHeaders(status, bytes.length)
    call.responseBody.withCloseable { it.write(bytes) }
  }

  @Override
  void close() {
    server.stop(0)
  }
}
