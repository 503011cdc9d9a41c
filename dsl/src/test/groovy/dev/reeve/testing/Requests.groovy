package dev.reeve.testing

import dev.reeve.http.Endpoint
import dev.reeve.http.Headers
import dev.reeve.http.Invocation
import dev.reeve.http.Request
import dev.reeve.value.Context
import dev.reeve.vendor.AuthRule
import dev.reeve.vendor.Effect
import dev.reeve.vendor.ErrorRule
import dev.reeve.vendor.Gives
import dev.reeve.vendor.Operation
import dev.reeve.vendor.OperationMarks
import dev.reeve.vendor.Schema
import dev.reeve.vendor.Schemas
import dev.reeve.vendor.Settling
import dev.reeve.vendor.Vendor
import java.time.Duration

/** Requests of a vendor {@code acme} for specs that need no document. */
final class Requests {
  private static final Schemas NO_SCHEMAS = new Schemas() {
    @Override
    Optional<Schema> named(String name) {
      Optional.empty()
    }

    @Override
    Set<String> names() {
      []
    }
  }

  /** Named: limit, operations. */
  static Vendor vendor(Map named = [:]) {
    new Vendor('acme', 'Acme', '1.0', [new Vendor.Service('main', 'https://api.acme.test', [])],
        new AuthRule('basic', '', '', [401], [:]), Optional.ofNullable(named.limit), [],
        new ErrorRule([], [], [], [], []), [:], named.operations ?: [:], NO_SCHEMAS)
  }

  static Operation operation(String id, String method, Effect effect, boolean repeatable = false, Map confirm = [:]) {
    new Operation(id, id.tokenize('.').init().join('.'), id.tokenize('.').last(), method, '/things', 'main',
        new Operation.Text('', '', false, '', '', []), [], Optional.empty(), [:],
        new Gives(Gives.Kind.VALUE, '', ''), effect,
        new Settling(repeatable, Optional.empty(), '', Settling.Undo.NOT), Optional.empty(), Optional.empty(),
        new OperationMarks('', '', false, [:], [], [], confirm, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), '', [], [], [:]))
  }

  /** A read. */
  static Request read(Map named = [:], URI base) {
    request([method: 'GET', id: 'things.list', effect: Effect.READ] + named, base)
  }

  /** A write that may not be repeated. */
  static Request write(Map named = [:], URI base) {
    request([method: 'POST', id: 'things.create', effect: Effect.CREATE, body: '{"name":"x"}'] + named, base)
  }

  /**
   * Named: operation (instead of id, effect, repeatable), raw, method, id, effect, repeatable, path, body, timeout, retries, headers, profile, origins,
   * tls, vendor, context, credential.
   */
  static Request request(Map named, URI base) {
    def options = new Context.Options(Optional.ofNullable(named.timeout as Duration),
        Optional.ofNullable(named.retries as Integer), named.using ?: [:], false)
    def profile = named.profile ?: 'prod'
    def context = named.context ?: Context.of(profile).withOptions(options)
    def endpoint = new Endpoint(profile, base, (named.origins ?: [Endpoint.origin(base)]) as Set,
        named.tls ?: Endpoint.Tls.SYSTEM)
    def operation = named.raw ? null : named.operation
        ?: operation(named.id, named.method, named.effect as Effect, named.repeatable ?: false, named.confirm ?: [:])
    def invocation = new Invocation(named.vendor ?: vendor(), Optional.ofNullable(operation),
        named.arguments ?: [:], context, endpoint, named.credential ?: false)
    def payload = named.body == null ? null : new Request.Payload('application/json', named.body.bytes)
    def headers = new Headers((named.headers ?: [:]).collectEntries { k, v -> [k, [v]] })
    new Request(named.method, URI.create("${base}${named.path ?: '/things'}"), headers, payload, invocation)
  }
}
