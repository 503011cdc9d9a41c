package dev.reeve.openapi.compiled

import dev.reeve.json.Yaml
import dev.reeve.openapi.CompiledVendors
import dev.reeve.openapi.OpenApiReader
import dev.reeve.vendor.Resource
import dev.reeve.vendor.Vendor
import spock.lang.Specification

class CompiledFormSpec extends Specification {

  static Vendor read(String name) {
    def text = CompiledVendors.getResourceAsStream("/vendors/${name}.openapi.yaml")
    OpenApiReader.read(name, Yaml.parse(text), OpenApiReader.Options.OWN)
  }

  static Vendor again(Vendor vendor) {
    def bytes = new ByteArrayOutputStream()
    CompiledForm.write(vendor, bytes)
    CompiledForm.read(new ByteArrayInputStream(bytes.toByteArray()))
  }

  def "what is loaded of #name is what its document says, in its order"() {
    given:
    def document = read(name)

    when:
    def loaded = CompiledVendors.load(name)

    then:
    loaded.operations() == document.operations()
    loaded.operations().keySet() as List == document.operations().keySet() as List
    loaded.resources() == document.resources()
    loaded.schemas().names() as List == document.schemas().names() as List
    loaded.schemas().names().every { loaded.schemas().named(it) == document.schemas().named(it) }
    [loaded.title(), loaded.services(), loaded.auth(), loaded.rateLimit(), loaded.scopes(), loaded.errors()] ==
        [document.title(), document.services(), document.auth(), document.rateLimit(), document.scopes(), document.errors()]

    where:
    name << CompiledVendors.builtIn()
  }

  def "members keep their order"() {
    given:
    def schema = read('pureport').schemas().named('Network').get()

    expect:
    CompiledVendors.load('pureport').schemas().named('Network').get().properties().keySet() as List ==
        schema.properties().keySet() as List
  }

  def "values of every kind come back"() {
    given:
    def document = Yaml.parse('''\
      openapi: 3.1.0
      paths:
        /a:
          post:
            operationId: a.b
            x-simulator: {big: 123456789012345678901, long: 5000000000, real: 1.50, none: null, list: [true, false, {}], text: "ü€😀"}
            responses: {'200': {description: ok}}
      '''.stripIndent())
    def vendor = OpenApiReader.read('acme', document)

    expect:
    again(vendor).operations()['a.b'].marks().vendor() == vendor.operations()['a.b'].marks().vendor()
  }

  def "records of two types that are written alike stay what they are"() {
    given:
    def records = [Resource.Identity.UNKNOWN, new Vendor.Service('', '', [])]
    def writer = new PoolWriter()
    def bytes = new ByteArrayOutputStream()

    when:
    records.each { Codecs.of(it.class).write(it, writer) }
    writer.finish(bytes)
    def cursor = new PoolReader(bytes.toByteArray()).start()

    then:
    records.collect { Codecs.of(it.class).read(cursor) } == records
  }

  def "the same vendor gives the same bytes"() {
    given:
    def first = new ByteArrayOutputStream()
    def second = new ByteArrayOutputStream()

    when:
    CompiledForm.write(CompiledVendors.load('pgo'), first)
    CompiledForm.write(read('pgo'), second)

    then:
    first.toByteArray() == second.toByteArray()
  }

  def "a record is decoded once, whoever asks"() {
    given:
    def vendor = again(read('pgo'))

    when:
    def found = (1..8).collect { Thread.start { } ; vendor.operations()['clusters.create'] }

    then:
    found.every { it.is(found[0]) }
    vendor.operations()['no.such'] == null
    vendor.schemas().named('NoSuch').isEmpty()
  }

  def "bytes that are no compiled vendor are refused"() {
    when:
    CompiledForm.read(new ByteArrayInputStream('openapi: 3.1.0'.bytes))

    then:
    def e = thrown(IllegalStateException)
    e.message == 'this is no compiled vendor'
  }
}
