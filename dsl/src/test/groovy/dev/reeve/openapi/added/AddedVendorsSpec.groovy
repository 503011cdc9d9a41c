package dev.reeve.openapi.added

import static java.nio.charset.StandardCharsets.UTF_8

import dev.reeve.errors.UsageException
import dev.reeve.json.Json
import dev.reeve.openapi.DocumentException
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class AddedVendorsSpec extends Specification {
  private static final Map DOCUMENT = [
    openapi: '3.1.0', info: [title: 'Acme', version: '1'],
    paths: ['/widgets': [get: [operationId: 'listWidgets', responses: ['200': [description: 'all']]]]],
  ]

  @TempDir
  Path folder

  AddedVendors vendors

  def setup() {
    vendors = new AddedVendors(folder)
  }

  private static Candidate candidate(Map more = [:], String source = '/acme.json') {
    Candidate.of('acme', new Candidate.Text(source, Json.print(DOCUMENT + more).getBytes(UTF_8)), Optional.empty())
  }

  def "what is kept is loaded without its document"() {
    given:
    vendors.keep(candidate())
    Files.delete(folder.resolve('acme/document'))

    expect:
    vendors.names() == ['acme']
    vendors.load('acme').operations().keySet() == ['widgets.get'] as Set
  }

  def "what another version of Reeve compiled, or what was damaged, is compiled anew"() {
    given:
    vendors.keep(candidate())
    def compiled = folder.resolve('acme').toFile().listFiles().find { it.name.startsWith('compiled-') }

    when:
    compiled.bytes = [1, 2, 3] as byte[]

    then:
    vendors.load('acme').title() == 'Acme'
    compiled.length() > 3

    when:
    compiled.delete()

    then:
    vendors.load('acme').title() == 'Acme'
    compiled.exists()
  }

  def "a vendor of which a part is lost says how it comes back"() {
    given:
    vendors.keep(candidate())
    folder.resolve('acme').toFile().listFiles().findAll { it.name != 'vendor.json' }*.delete()

    when:
    vendors.load('acme')

    then:
    def e = thrown(UsageException)
    e.text() == """\
      What is kept of vendor acme can't be read.
        in $folder/acme
        add it again: reeve vendor add acme SOURCE""".stripIndent()
  }

  def "a server's address is relative to where the document lies: #url in #source"() {
    expect:
    candidate([servers: [[url: url]]], source).facts().terms().servers() == [server]

    where:
    url                | source                            || server
    '/v2'              | 'https://acme.example/docs/a.yml' || 'https://acme.example/v2'
    'v2/'              | 'https://acme.example/docs/a.yml' || 'https://acme.example/docs/v2'
    'https://b.test/x' | 'https://acme.example/docs/a.yml' || 'https://b.test/x'
    '/v2'              | '/home/me/a.yml'                  || '/v2'
  }

  def "addresses, flow and audience of a login are terms: #scheme"() {
    expect:
    candidate([components: [securitySchemes: [it: scheme]]]).facts().terms().lines() == lines

    where:
    scheme || lines
    [type: 'oauth2', flows: [deviceAuthorization: [deviceAuthorizationUrl: 'https://a/d', tokenUrl: 'https://a/t', scopes: [:]]]] || ['login   https://a/t', 'login   https://a/d', 'scheme  oauth2 by deviceAuthorization']
    [type: 'http', scheme: 'bearer', 'x-auth': [flow: 'jwtBearer', tokenUrl: 'https://a/t', audience: 'https://b']]               || ['login   https://a/t', 'scheme  oauth2 by jwtBearer for https://b']
  }

  def "what is no OpenAPI document is refused"() {
    when:
    Candidate.of('acme', new Candidate.Text('/page.html', '<html><body>Our API</body></html>'.getBytes(UTF_8)), Optional.empty())

    then:
    def e = thrown(DocumentException)
    e.text() == 'the document has a fault\n  in the document of acme\n  #: wants an OpenAPI document'
  }
}
