package dev.reeve.simulator.testing

import dev.reeve.json.Json
import dev.reeve.openapi.CompiledVendors
import dev.reeve.simulator.derive.Samples
import dev.reeve.simulator.server.SimulatorServer
import dev.reeve.vendor.Operation
import dev.reeve.vendor.Parameter
import dev.reeve.vendor.Vendor
import java.time.Instant

/** Calls every operation of a vendor's document and holds each answer against the document. */
class Visit {
  final Vendor vendor
  final Document document
  final Browser browser
  final SimulatorServer server
  final Samples samples
  Map places = [:]
  Map bodies = [:]
  Closure prepare = { }
  private boolean changed

  /** Operations whose answer breaks the document, or that failed; each with the reason. */
  final Map wrong = [:]
  /** Operations that were refused, with the status. */
  final Map refused = [:]

  Visit(String name, SimulatorServer server, Browser browser, String written = name) {
    this.vendor = CompiledVendors.load(name, true)
    this.document = new Document(written)
    this.server = server
    this.browser = browser
    this.samples = new Samples(vendor.schemas(), Instant.parse('2026-01-02T03:04:05Z'))
  }

  void all() {
    document.operations().each { written ->
      def operation = vendor.operations()[written.id]
      if (operation == null) {
        wrong[written.id] = 'not in the compiled document'
      } else {
        one(written, operation)
      }
    }
  }

  /** A value of a named schema with the members it must have. */
  Map sample(String schema) {
    samples.least(vendor.schemas().named(schema).get())
  }

  private void one(Map written, Operation operation) {
    if (changed || operation.effect().writes()) {
      server.reset()
      prepare()
    }
    changed = operation.effect().writes()
    def answer = browser.send(operation.method(), path(operation) + query(operation), body(operation))
    def status = answer.statusCode()
    def faults = document.faults(written, status, answer.headers().firstValue('content-type').orElse(null), answer.body())
    if (faults || status >= 500) {
      wrong[operation.id()] = "$status ${faults ?: ''} ${answer.body().take(200)}".toString()
    } else if (status >= 400) {
      refused[operation.id()] = "$status ${answer.body().take(160)}".toString()
    }
  }

  private String path(Operation operation) {
    def prefix = operation.service() == 'main' ? '' : "/${operation.service()}"
    prefix + operation.path().replaceAll(/\{([^}]+)}/) { all, name ->
      (places["${operation.id()}:$name".toString()] ?: places[name] ?: 'unknown').toString()
    }
  }

  private String query(Operation operation) {
    def wanted = operation.parameters().findAll { it.in() == Parameter.In.QUERY && it.required() }
    wanted.collect { it.name() + '=' + (places[it.name()] ?: samples.least(it.schema())) }.join('&').with { it ? "?$it" : '' }
  }

  private Object body(Operation operation) {
    if (operation.body().empty) {
      return null
    }
    def own = bodies[operation.id()]
    own != null ? Json.print(own instanceof Closure ? own() : own) : Json.print(samples.least(operation.body().get().schema()))
  }
}
