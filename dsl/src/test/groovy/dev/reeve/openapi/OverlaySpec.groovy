package dev.reeve.openapi

import dev.reeve.json.Yaml
import spock.lang.Specification

class OverlaySpec extends Specification {

  static final DOCUMENT = [
      openapi: '3.1.0', info: [title: 'Acme'], tags: [[name: 'a'], [name: 'b']],
      paths  : ['/pets': [get : [summary: 'old', responses: ['200': [description: 'ok']]],
                          post: [summary: 'old', responses: ['200': [description: 'ok']]]]]]

  static overlaid(String actions) {
    def overlay = Yaml.parse('overlay: 1.0.0\nactions:\n' + actions.stripIndent())
    OpenApiReader.read('acme', DOCUMENT, new OpenApiReader.Options(false, [overlay]))
  }

  def "an overlay names operations and removes what is not wanted"() {
    when:
    def vendor = overlaid('''\
      - target: $.paths['/pets'].get
        update: {operationId: animals.list, summary: new}
      - target: $.paths["/pets"].post
        remove: true
      - target: $.info
        update: {title: Animals}
      ''')

    then:
    vendor.title() == 'Animals'
    vendor.operations().keySet() == ['animals.list'] as Set
    vendor.operations()['animals.list'].text().summary() == 'new'
    DOCUMENT.info.title == 'Acme'
  }

  def "a wildcard reaches every member, a list is added to"() {
    when:
    def vendor = overlaid('''\
      - target: $.paths.*.*
        update: {deprecated: true}
      - target: $.tags
        update: {name: pets, description: Animals}
      - target: $.tags[0]
        remove: true
      ''')

    then:
    vendor.operations().values().every { it.text().deprecated() }
    vendor.resources()['pets'].summary() == 'Animals'
  }

  def "what an overlay can't do is told with its place"() {
    when:
    overlaid('''\
      - target: $.paths['/dogs']
        update: {}
      - target: paths
        remove: true
      - target: $..get
        remove: true
      - target: $.info
      ''')

    then:
    def e = thrown(DocumentException)
    e.faults()*.toString() == [
        "#/actions/0/target: overlay: finds nothing: \$.paths['/dogs']",
        '#/actions/1/target: overlay: a path starts with $: paths',
        '#/actions/2/target: overlay: only names, positions and * are read in a path: $..get',
        '#/actions/3: overlay: neither updates nor removes']
  }
}
