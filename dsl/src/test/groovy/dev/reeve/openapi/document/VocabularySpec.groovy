package dev.reeve.openapi.document

import dev.reeve.json.Yaml
import dev.reeve.openapi.VendorDocumentsSpec
import spock.lang.Specification

class VocabularySpec extends Specification {

  static final PAGE = new File('../docs/vendor-documents.md')

  static Set<String> told() {
    PAGE.readLines().findAll { it.startsWith('| `x-') }.collectMany { row ->
      (row.split(/\|/)[1] =~ /x-[a-z-]+/).collect { it as String }
    } as Set
  }

  static void keys(Object node, Set<String> found) {
    if (node instanceof Map) {
      node.each { name, child ->
        if (name.startsWith('x-')) {
          found << name
        }
        if (!(name in ['example', 'examples', 'x-simulator'])) {
          keys(child, found)
        }
      }
    } else if (node instanceof List) {
      node.each { keys(it, found) }
    }
  }

  def "the page tells every key that the reader knows, and no other"() {
    expect:
    told() == Vocabulary.all()
  }

  def "the page tells every key that the documents use"() {
    given:
    Set<String> used = []

    when:
    VendorDocumentsSpec.NAMES.each { keys(Yaml.parse(getClass().getResourceAsStream("/vendors/${it}.openapi.yaml")), used) }

    then:
    used - told() == [] as Set
  }

  def "every vendor has a page on how its API behaves"() {
    expect:
    (VendorDocumentsSpec.NAMES - 'pureport-operator').every { new File("../docs/vendors/${it}.md").text.startsWith('# ') }
  }

  def "the members of a rule are those that the page tells"() {
    given:
    def members = PAGE.text.split('### `x-async`')[1].split('\n## ')[0].readLines()
        .findAll { it.startsWith('| `') }.collectMany { (it.split(/\|/)[1] =~ /`(\w+)`/).collect { match -> match[1] } }

    expect:
    members as Set == ['shape', 'poll', 'handle', 'by', 'pattern', 'field', 'pending', 'success', 'failure', 'person',
                       'gone', 'message', 'state', 'since', 'ends', 'target', 'result', 'timeout', 'every', 'then'] as Set
  }
}
