package dev.reeve.openapi

import dev.reeve.json.Yaml
import spock.lang.Specification

class OperationIdsSpec extends Specification {

  def "operations without dotted names are named by path and method"() {
    given:
    def document = [openapi: '3.0.3', paths: [:]]
    ['get /pets', 'post /pets', 'get /pets/{id}', 'put /pets/{id}', 'patch /pets/{id}', 'delete /pets/{id}',
     'post /pets/{id}/feed', 'get /pets/{id}/toys', 'get /pets/{id}/toys/{n}', 'get /api/v1/network-interfaces',
     'get /status', 'post /search', 'get /'].each {
      def (method, path) = it.split(' ')
      document.paths.computeIfAbsent(path) { [:] }[method] = [responses: ['200': [description: 'ok']]]
    }

    expect:
    OpenApiReader.read('acme', document).operations().keySet() as List == [
        'pets.list', 'pets.create', 'pets.get', 'pets.update', 'pets.patch', 'pets.delete',
        'pets.feed', 'pets.toys.list', 'pets.toys.get', 'networkInterfaces.get',
        'status.get', 'search.create', 'root.get']
  }

  def "two that would have one name are told apart by their own ids"() {
    given:
    def document = Yaml.parse('''\
      openapi: 3.0.3
      paths:
        /a/{x}: {get: {operationId: first one, responses: {'200': {description: ok}}}}
        /v1/a/{y}: {get: {operationId: getSecond, responses: {'200': {description: ok}}}}
      '''.stripIndent())

    expect:
    OpenApiReader.read('acme', document).operations().keySet() as List == ['a.get', 'a.getSecond']
  }

  def "identifiers are made of anything"() {
    expect:
    OperationIds.identifier(text) == name

    where:
    text                 | name
    'network-interfaces' | 'networkInterfaces'
    'PetStore'           | 'petStore'
    '2fa'                | '_2fa'
    'a.b c'              | 'aBC'
    '--'                 | 'call'
  }
}
