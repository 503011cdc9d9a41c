package dev.reeve.call

import dev.reeve.errors.ReeveException
import dev.reeve.json.Json
import dev.reeve.openapi.CompiledVendors
import dev.reeve.testing.Calling
import dev.reeve.testing.ExampleCall
import dev.reeve.testing.RawDocument
import dev.reeve.testing.ScriptedServer
import dev.reeve.value.Context
import dev.reeve.value.Items
import spock.lang.Specification

/** Every operation of every document is called, and the request held against the document. */
class EveryOperationSpec extends Specification {
  static final REPLACE = new Context.Options(Optional.empty(), Optional.empty(), [:], true)

  def "every operation of #name is called as its document says"() {
    given:
    def cloud = new Calling(CompiledVendors.load(vendor, name != vendor))
    cloud.context = cloud.context.withOptions(REPLACE)
    cloud.server.otherwise { request, out -> ScriptedServer.write(out, 418, [:], '{}'.bytes) }
    def document = new RawDocument(name)
    def operations = document.operations()

    when:
    def wrong = operations.collectMany { visit(cloud, new ExampleCall(document, it)) }

    then:
    operations.size() == count
    wrong == []

    cleanup:
    cloud?.close()

    where:
    name                | vendor     || count
    'pureport'          | 'pureport' || 100
    'pureport-operator' | 'pureport' || 53
    'pure1'             | 'pure1'    || 49
    'clc'               | 'clc'      || 195
    'illumio'           | 'illumio'  || 232
    'pgo'               | 'pgo'      || 63
  }

  private static List<String> visit(Calling cloud, ExampleCall example) {
    int before = cloud.server.received.size()
    def id = example.operation.id
    try {
      def value = cloud.call(example.arguments, id)
      value instanceof Items && value.iterator().hasNext()
    } catch (ReeveException refused) {
      if (cloud.server.received.size() == before) {
        return ["$id: ${refused.text()} $example.arguments".toString()]
      }
    }
    def received = cloud.server.received.drop(before)
    received.size() == 1 ? differences(example, received[0]).collect { "$id: $it".toString() }
        : ["$id: ${received.size()} requests".toString()]
  }

  private static List<String> differences(ExampleCall example, ScriptedServer.Received received) {
    def pairs = [
      method : [example.operation.method, received.method],
      path   : [example.target, URLDecoder.decode(received.path.replace('+', '%2B'), 'UTF-8')],
      query  : [example.query.sort(), queryOf(received)],
      headers: [example.headers, received.headers.subMap(example.headers.keySet())],
      body   : [example.operation.body ? example.body : null, bodyOf(received)],
    ]
    if (example.operation.body && example.body != null) {
      pairs.media = [example.media, received.headers['content-type']?.tokenize(';')?.first()]
    }
    pairs.findAll { what, both -> Json.print(both[0]) != Json.print(both[1]) && both[0] != both[1] }
        .collect { what, both -> "$what\n    wanted ${both[0]}\n    was    ${both[1]}".toString() }
  }

  private static Map<String, List<String>> queryOf(ScriptedServer.Received received) {
    def parts = received.target.contains('?') ? received.target.split(/\?/, 2)[1].tokenize('&') : []
    parts.collect { it.split('=', 2).collect { text -> URLDecoder.decode(text, 'UTF-8') } }
        .groupBy { it[0] }.collectEntries { name, all -> [name, all*.getAt(1)] }.sort()
  }

  private static Object bodyOf(ScriptedServer.Received received) {
    def media = received.headers['content-type'] ?: ''
    if (!received.bytes) {
      return null
    }
    if (media.contains('form')) {
      return received.body.tokenize('&').collectEntries { it.split('=', 2).collect { text -> URLDecoder.decode(text, 'UTF-8') } }
    }
    media.contains('json') ? Json.parse(received.body) : received.body
  }
}
