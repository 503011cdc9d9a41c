package dev.reeve.testing

import dev.reeve.call.Caller
import dev.reeve.call.Outside
import dev.reeve.call.ScopeValues
import dev.reeve.call.job.Progress
import dev.reeve.http.Door
import dev.reeve.http.Endpoint
import dev.reeve.http.Interceptor
import dev.reeve.http.Masking
import dev.reeve.http.Request
import dev.reeve.http.Running
import dev.reeve.http.transport.Transport
import dev.reeve.value.Arguments
import dev.reeve.value.Context
import dev.reeve.value.Target
import dev.reeve.vendor.Vendor
import java.time.Duration

/** A caller before a scripted server, in virtual time, and the shortest way to call through it. */
final class Calling implements AutoCloseable {
  final ScriptedServer server = new ScriptedServer()
  final VirtualPause pause = new VirtualPause()
  final List<Progress.Step> steps = []
  final List<Progress.Reading> readings = []
  final Map<String, String> scope = [:]
  final Vendor vendor
  final Caller caller
  Context context = Context.of('prod')
  boolean attended = false
  String basePath = ''
  private final Transport transport = new Transport([:], new Transport.Limits(Duration.ofSeconds(5), Duration.ofSeconds(5), 1 << 20, 1 << 26))

  Calling(Vendor vendor, List<Interceptor> before = []) {
    this.vendor = vendor
    def door = new Door(before + [transport.under(new Running())])
    def endpoints = { context, v, service -> new Endpoint('prod', URI.create("${server.uri}${basePath}${service == 'main' ? '' : "/_$service"}"), [server.uri.toString()] as Set, Endpoint.Tls.SYSTEM) }
    def scopes = { context, v, rule -> Optional.ofNullable(scope[rule.name()]) } as ScopeValues
    caller = new Caller(new Outside(door, endpoints, masking(), scopes, pause, progress()))
  }

  Object call(Map named = [:], String operation, Object... positional) {
    caller.call(vendor, vendor.operations()[operation], new Arguments(positional as List, named, Optional.empty()), context)
  }

  Object on(Map named = [:], Target target, String operation, Object... positional) {
    caller.call(vendor, vendor.operations()[operation], new Arguments(positional as List, named, Optional.of(target)), context)
  }

  Object word(Map named = [:], String resource, String word, Object... positional) {
    caller.word(vendor, vendor.resources()[resource], word, new Arguments(positional as List, named, Optional.empty()), context)
  }

  /** Writes a JSON answer with status 200. */
  static void ok(OutputStream out, String body) {
    ScriptedServer.write(out, 200, ["Content-Type": "application/json"], body.bytes)
  }

  /** Queues JSON answers with status 200. */
  Calling answers(Object... bodies) {
    bodies.each { server.answer(200, ['Content-Type': 'application/json'], it instanceof CharSequence ? it : dev.reeve.json.Json.print(it)) }
    this
  }

  /** {@code GET /path?query} of each request received, decoded. */
  List<String> getAsked() {
    server.received.collect { "${it.method} ${URLDecoder.decode(it.target, 'UTF-8')}".toString() }
  }

  /** The JSON body of a request received. */
  Object sent(int number) {
    dev.reeve.json.Json.parse(server.received[number].body)
  }

  @Override
  void close() {
    server.close()
    transport.close()
  }

  private Progress progress() {
    def steps = this.steps
    def self = this
    new Progress() {
      void waiting(Progress.Step step) {
        steps << step
      }

      void reading(Progress.Reading reading) {
        self.readings << reading
      }

      boolean attended() {
        self.attended
      }
    }
  }

  private static Masking masking() {
    new Masking() {
      String text(String text) {
        text.replace('s3cr3t', '••••')
      }

      String requestBody(Request request, String body) {
        text(body)
      }

      String answerBody(Request request, int status, String body) {
        text(body)
      }
    }
  }
}
