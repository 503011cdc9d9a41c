package dev.reeve.openapi

import dev.reeve.json.Yaml
import spock.lang.Specification

class SecretsInDocumentsSpec extends Specification {

  static final LIKE_A_SECRET =
      /(?i)pass(word|wd|phrase|code)|secret|token|credential|private_?key|(^|_)psk($|_)|bearer|activation_?code|authorization|(^|_)key$|preshared/

  static final NAMED_KEY = /[a-z0-9]Key$|^Key$/

  static boolean isText(Map schema, Map root) {
    if (schema.$ref) {
      return isText(schema.$ref.substring(2).split('/').inject(root) { found, word -> found[word] }, root)
    }
    def alternatives = (schema.oneOf ?: []) + (schema.anyOf ?: []) + (schema.allOf ?: [])
    if (alternatives) {
      return alternatives.any { isText(it, root) }
    }
    def types = [schema['type']].flatten()
    if ('array' in types) {
      return schema.items != null && isText(schema.items, root)
    }
    'string' in types || schema['type'] == null && !schema.get('properties')
  }

  /** Every member and parameter that may hold a text, with its place. */
  static void texts(Object node, Map root, String place, Closure found) {
    if (node instanceof Map) {
      (node.get('properties') instanceof Map ? node.get('properties') : [:]).each { name, schema ->
        if (schema instanceof Map && isText(schema, root)) {
          found("$place/$name", name, schema)
        }
      }
      if (node['in'] in ['query', 'header', 'path', 'cookie'] && node.name && !place.contains('securitySchemes')) {
        found("$place/${node.name}", node.name, node)
      }
      node.each { name, child ->
        if (!(name in ['example', 'examples', 'default', 'enum'])) {
          texts(child, root, "$place/$name", found)
        }
      }
    } else if (node instanceof List) {
      node.eachWithIndex { child, i -> texts(child, root, "$place/$i", found) }
    }
  }

  static List<String> undecided(Map document) {
    def harmless = document['x-sensitive']?.harmless ?: []
    def found = []
    texts(document, document, '') { place, name, node ->
      def like = name =~ LIKE_A_SECRET || name =~ NAMED_KEY || node.format == 'password'
      if (like && node['x-sensitive'] == null && !(name in harmless)) {
        found << place
      }
    }
    found
  }

  def "each text of #name that is named like a secret is marked, or known to be harmless"() {
    expect:
    undecided(Yaml.parse(getClass().getResourceAsStream("/vendors/${name}.openapi.yaml"))) == []

    where:
    name << VendorDocumentsSpec.NAMES
  }

  def "one that is left undecided is found"() {
    expect:
    undecided(Yaml.parse('''\
      x-sensitive: {harmless: [page_token]}
      components:
        schemas:
          A:
            properties:
              apiKey: {type: string}
              page_token: {type: string}
              tokenCount: {type: integer}
              pin: {type: string, format: password}
              secret: {type: string, x-sensitive: true}
              tokens: {type: array, items: {$ref: '#/components/schemas/B'}}
          B: {type: string}
      '''.stripIndent())) == ['/components/schemas/A/apiKey', '/components/schemas/A/pin', '/components/schemas/A/tokens']
  }

  def "Illumio's five secrets are masked"() {
    given:
    def schemas = CompiledVendors.load('illumio').schemas()

    expect:
    schemas.names().collectMany { name ->
      schemas.named(name).get().properties().findAll { it.value.marks().sensitive() }.collect { "$name.${it.key}" as String }
    } as Set == ['ApiKey.secret', 'AuthToken.auth_token', 'ContainerCluster.container_cluster_token',
                 'Login.session_token', 'PairingKey.activation_code'] as Set
  }

  def "an error's token and a continuation token are no secrets"() {
    expect:
    !CompiledVendors.load('illumio').schemas().named('Error').get().properties().token.marks().sensitive()
    !CompiledVendors.load('pure1').schemas().named('ArrayGetResponse').get().properties().continuation_token.marks().sensitive()
  }
}
