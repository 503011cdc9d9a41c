package dev.reeve.openapi

import dev.reeve.json.Yaml
import spock.lang.Shared
import spock.lang.Specification

/** What is promised of the documents that come with Reeve, read as text: nothing may be left to guess. */
class VendorDocumentsSpec extends Specification {

  static final NAMES = ['pureport', 'pure1', 'clc', 'illumio', 'pgo', 'pureport-operator']
  static final METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head']

  @Shared
  Map<String, Map> documents = NAMES.collectEntries { [it, Yaml.parse(getClass().getResourceAsStream("/vendors/${it}.openapi.yaml"))] }

  List<Map> operations(String name) {
    documents[name].paths.collectMany { path, item ->
      item.findAll { it.key in METHODS }.collect { method, operation -> [method: method, path: path, id: operation.operationId] + operation }
    }
  }

  def "every operation of #name that is no GET tells what it does and whether it may be repeated"() {
    expect:
    operations(name).findAll { it.method != 'get' && !(it['x-effect'] && it['x-repeat']) }*.id == []

    where:
    name << NAMES
  }

  def "that is 332 operations, and 34 of Pureport's operators"() {
    expect:
    (NAMES - 'pureport-operator').sum { operations(it).count { it.method != 'get' } } == 332
    operations('pureport-operator').count { it.method != 'get' } == 34
  }

  def "25 POSTs read, one GET deletes"() {
    given:
    def all = NAMES.collectMany { operations(it) }

    expect:
    all.count { it.method == 'post' && it['x-effect'] == 'read' } == 25
    all.findAll { it.method == 'get' && (it['x-effect'] ?: 'read') != 'read' }*.id == ['clusters.scaleDown']
    all.find { it.id == 'clusters.scaleDown' }['x-repeat'] == 'no'
  }

  def "what #name makes or starts tells how it is found again and how it is undone, what it changes how it is put back"() {
    given:
    def writes = operations(name).findAll { it['x-effect'] in ['create', 'action', 'update'] }

    expect:
    writes.findAll { !it['x-undo'] }*.id == []
    writes.findAll { it['x-effect'] != 'update' && !it['x-identity'] }*.id == []
    writes.findAll { it['x-identity']?.none?.toString()?.isEmpty() }*.id == []

    where:
    name << NAMES
  }

  def "what destroys data on the way back says so"() {
    expect:
    CompiledVendors.load(vendor).operations()[id].settling().undo().data()

    where:
    vendor | id
    'clc'  | 'servers.create'
    'clc'  | 'groups.create'
    'clc'  | 'databases.create'
    'pgo'  | 'clusters.create'
    'pgo'  | 'namespaces.create'
  }

  def "a list that #name may cut short tells how it goes on"() {
    given:
    def vendor = CompiledVendors.load(name)
    def limits = ['limit', 'max_results', 'pageSize']

    expect:
    vendor.operations().values().findAll {
      it.gives().kind().name() == 'ITEMS' && it.effect().name() == 'READ' && it.method() == 'GET' &&
          it.parameters()*.name().any { it in limits } && it.pagination().empty
    }*.id() == []

    where:
    name << CompiledVendors.builtIn()
  }

  def "every list of records says where they are"() {
    expect:
    CompiledVendors.builtIn().every { name ->
      CompiledVendors.load(name).operations().values().findAll { it.name() == 'list' && !(it.gives().kind().name() in ['ITEMS', 'VALUE']) }.empty
    }
  }

  def "#vendor.#word of #resource is #operation"() {
    expect:
    with(CompiledVendors.load(vendor).resources()[resource]) {
      operations()[word] == operation
      words()[word]?.by() == by
      words()[word]?.with() == arguments
    }

    where:
    vendor    | resource   | word   | operation         | by            | arguments
    'pgo'     | 'clusters' | 'list' | 'clusters.show'   | ''            | [allflag: true]
    'pgo'     | 'clusters' | 'get'  | 'clusters.show'   | 'clustername' | [:]
    'pgo'     | 'backups'  | 'list' | 'backups.show'    | ''            | [name: 'all']
    'pure1'   | 'arrays'   | 'get'  | 'arrays.list'     | 'ids'         | [:]
    'clc'     | 'servers'  | 'list' | 'datacenters.list' | ''           | [groupLinks: true]
    'illumio' | 'secPolicy' | 'get' | 'secPolicy.version' | 'pversion'  | [:]
  }

  def "no document carries words about how it came about"() {
    expect:
    NAMES.every { name ->
      def text = getClass().getResourceAsStream("/vendors/${name}.openapi.yaml").text
      !(text =~ /(?i)\bseed\b|workplace|hold-out/)
    }
  }

  def "the documents read well: block style, no anchors"() {
    expect:
    NAMES.every { name ->
      def lines = getClass().getResourceAsStream("/vendors/${name}.openapi.yaml").readLines()
      lines.every { !(it =~ /^\s*[\w$-]+: [&*]\w+/) && !it.contains('\t') }
    }
  }
}
