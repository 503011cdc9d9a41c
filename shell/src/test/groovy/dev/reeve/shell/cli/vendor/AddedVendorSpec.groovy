package dev.reeve.shell.cli.vendor

import com.sun.net.httpserver.HttpServer
import com.sun.net.httpserver.HttpsConfigurator
import com.sun.net.httpserver.HttpsServer
import dev.reeve.json.Json
import dev.reeve.json.Yaml
import dev.reeve.shell.testing.Reeve
import dev.reeve.shell.testing.Reeve.Ended
import dev.reeve.simulator.access.Keys
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import javax.net.ssl.KeyManagerFactory
import javax.net.ssl.SSLContext
import spock.lang.Specification
import spock.lang.TempDir

/** Vendors that a user adds by their documents. */
class AddedVendorSpec extends Specification {
  private static final String DOCUMENT = '''\
    openapi: 3.0.3
    info: {title: Acme Widgets, version: '2.1'}
    servers: [{url: 'https://api.acme.example/v2'}]
    security: [{key: []}]
    components:
      securitySchemes:
        key: {type: apiKey, in: header, name: X-Acme-Key}
      schemas:
        Widget:
          type: object
          required: [name]
          properties: {id: {type: string, readOnly: true}, name: {type: string}, size: {type: string, enum: [small, large]}}
    paths:
      /widgets:
        get:
          operationId: listWidgets
          summary: List widgets
          responses: {'200': {description: all, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Widget'}}}}}}
        post:
          operationId: createWidget
          requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Widget'}}}}
          responses: {'201': {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/Widget'}}}}}
      /widgets/{id}:
        parameters: [{name: id, in: path, required: true, schema: {type: string}}]
        get:
          operationId: getWidget
          responses: {'200': {description: one, content: {application/json: {schema: {$ref: '#/components/schemas/Widget'}}}}}
        delete:
          operationId: deleteWidget
          responses: {'204': {description: gone}}
    '''.stripIndent()

  private static final String TOLD = '''\
    acme: Acme Widgets 2.1, 4 operations
      server  https://api.acme.example/v2
      scheme  api-key in header X-Acme-Key
    next: reeve profile add NAME acme
    '''.stripIndent()

  @TempDir
  Path home

  Reeve reeve
  File document

  def setup() {
    reeve = new Reeve(home)
    document = home.resolve('acme.yaml').toFile()
    document.text = DOCUMENT
  }

  private Ended added() {
    reeve.run('vendor', 'add', 'acme', document.toString())
  }

  def "a document is all it takes: the vendor can be scripted, called, planned, checked and explained"() {
    expect:
    added() == new Ended(0, '', TOLD)

    when:
    def made = reeve.run('eval', '-p', 'demo', "def w = acme.widgets.create(name: 'a', size: 'large'); [acme.widgets.list()*.name, acme.widgets.get(w.id).name]", '-o', 'json')
    def called = reeve.run('call', 'acme.widgets.list', '-p', 'demo', '-o', 'json')
    def plan = reeve.run('eval', '-n', '-p', 'demo', "acme.widgets.create(name: 'b')")
    def check = reeve.run('check', reeve.script("acme.widgets.create(nam: 'x')"))
    def help = reeve.run('help', 'acme.widgets.create')

    then:
    Json.parse(made.out()) == [['a'], 'a']
    Json.parse(called.out())*.size == ['large']
    plan.out().readLines().last() == 'Plan: 1 write (acme 1). Nothing was sent.'
    check.out().contains('acme.widgets.create has no argument nam.')
    help.out().contains('acme.widgets.create(name, [size])')
  }

  def "its operations are refused and completed like those of Reeve's own vendors"() {
    given:
    added()

    expect:
    reeve.run('call', 'acme.widgets.create', '-p', 'demo', 'name=x', 'size=huge').err() == """\
      error: argument size is 'huge': wanted one of small or large
        for acme.widgets.create, profile demo
        nothing was sent; help acme.widgets.create shows the arguments
      """.stripIndent()
    reeve.run('__complete', 'call', 'acme.widgets.').out().contains('acme.widgets.create')
    reeve.run('__complete', 'vendor', 'update', '').out() == 'acme\n'
    Json.parse(reeve.run('vendor', 'list', '-o', 'json').out()).collectEntries { [it.name, it.from] }.subMap('clc', 'acme') ==
        [clc: 'Reeve', acme: document.toString()]
  }

  def "a document is taken by https, under an authority that one names"() {
    given:
    def server = serving(Json.print(Yaml.parse(DOCUMENT)))
    def address = "https://127.0.0.1:${server.address.port}/acme.json".toString()
    def authority = home.resolve('server/ca.pem').toString()

    expect:
    reeve.run('vendor', 'add', 'acme', address).err().endsWith(
        "  in $address\n  name the server's authority by --ca-bundle FILE, or fetch the document yourself\n")
    reeve.run('vendor', 'add', 'acme', address, '--ca-bundle', authority) == new Ended(0, '', TOLD)
    reeve.run('vendor', 'update', 'acme', '--ca-bundle', authority) == new Ended(0, '', 'acme is as it was\n')

    cleanup:
    server?.stop(0)
  }

  private HttpsServer serving(String text) {
    def keys = KeyManagerFactory.getInstance('PKIX').tap { init(new Keys(home.resolve('server')).server(), new char[0]) }
    def tls = SSLContext.getInstance('TLS').tap { init(keys.keyManagers, null, null) }
    HttpsServer.create(new InetSocketAddress('127.0.0.1', 0), 0).tap {
      httpsConfigurator = new HttpsConfigurator(tls)
      createContext('/acme.json') { exchange ->
        exchange.sendResponseHeaders(200, 0)
        exchange.responseBody.withCloseable { it << text }
      }
      start()
    }
  }

  def "an update that would send credentials elsewhere is shown, and has to be accepted"() {
    given:
    added()
    document.text = DOCUMENT.replace('api.acme.example', 'api.evil.example').replace('size', 'girth')

    when:
    def refused = reeve.run('vendor', 'update', 'acme')

    then:
    refused == new Ended(8, '', '''\
      acme: Acme Widgets 2.1, 4 operations
        - server  https://api.acme.example/v2
        + server  https://api.evil.example/v2
      error: The new terms of acme were not accepted, so the old document stays.
        for vendor update acme
        see above where credentials would go from now on, then add --yes to accept it
      '''.stripIndent())
    reeve.run('help', 'acme.widgets.create').out().contains('[size]')

    when:
    def accepted = reeve.run('vendor', 'update', 'acme', '--yes')

    then:
    accepted.code() == 0
    reeve.run('help', 'acme.widgets.create').out().contains('[girth]')
  }

  def "a document that others may change is not used"() {
    given:
    added()
    def own = home.resolve('config/vendors/acme')
    Files.setPosixFilePermissions(own, PosixFilePermissions.fromString('rwxrwxr-x'))

    expect:
    reeve.run('call', 'acme.widgets.list', '-p', 'demo') == new Ended(8, '', """\
      error: Others may change the document of acme, and so where your credentials go.
        in $own
        take that right away: chmod -R go-w $own.parent
      """.stripIndent())
  }

  def "operations that come and go need no acceptance"() {
    given:
    added()
    document.text = DOCUMENT.replace('deleteWidget', 'removeWidget')

    expect:
    reeve.run('vendor', 'update', 'acme') == new Ended(0, '', 'acme: Acme Widgets 2.1, 4 operations\n')
  }

  def "a vendor is forgotten"() {
    given:
    added()

    expect:
    reeve.run('vendor', 'remove', 'acme') == new Ended(0, '', '')
    reeve.run('call', 'acme.widgets.list', '-p', 'demo').code() == 2
    !Files.exists(home.resolve('config/vendors/acme'))
  }

  def "an overlay names and hints: #hint"() {
    given:
    def overlay = Files.writeString(home.resolve('overlay.yaml'), """\
      overlay: 1.0.0
      info: {title: ours, version: '1'}
      actions: [{target: "\$.paths['/widgets'].post", update: {$hint}}]
      """.stripIndent())
    reeve.run('vendor', 'add', 'acme', document.toString(), '--overlay', overlay.toString())

    expect:
    reeve.run('help', topic).out().contains(shown)

    where:
    hint                                | topic                 | shown
    'operationId: gadgets.make'         | 'acme.gadgets.make'   | 'acme.gadgets.make(name, [size])'
    "x-note: 'Takes a minute.'"         | 'acme.widgets.create' | 'Takes a minute.'
  }

  def "what can't be added is refused: #name"() {
    given:
    added()

    expect:
    reeve.run('vendor', *words.collect { it.replace('HOME', "$home") }) == new Ended(2, '', "error: $what\n  $where\n  $remedy\n".replace('HOME', "$home"))

    where:
    words                                    || what                                                                | where                       | remedy
    ['add', 'pgo', 'x']                      || 'The vendor pgo comes with Reeve.'                                  | 'for vendor add pgo'        | 'choose another name: a small letter, then letters, digits and _'
    ['add', 'now', 'x']                      || 'The word `now` means something else already.'                      | 'for vendor add now'        | 'choose another name: a small letter, then letters, digits and _'
    ['add', 'a-b', 'x']                      || "The name `a-b` can't be written in a script."                      | 'for vendor add a-b'        | 'choose another name: a small letter, then letters, digits and _'
    ['add', 'class', 'x']                    || "The name `class` can't be written in a script."                    | 'for vendor add class'      | 'choose another name: a small letter, then letters, digits and _'
    ['add', 'acme', 'x']                     || 'The vendor acme was added already, from HOME/acme.yaml.'           | 'for vendor add acme'       | 'take its document anew: reeve vendor update acme'
    ['add', 'foo', 'HOME/none']              || 'There is no document that can be read.'                            | 'in HOME/none'              | 'name a file, or an address that begins with https://'
    ['add', 'foo', 'http://a.example/x']     || 'A document from http://a.example could be changed on its way.'     | 'in http://a.example/x'     | 'take it by https, or fetch it yourself and name the file'
    ['add', 'foo', 'https://a b']            || 'That is no address.'                                               | 'in https://a b'            | 'write https://HOST/PATH, or name a file'
    ['remove', 'foo']                        || 'No vendor foo was added.'                                          | 'for vendor foo'            | 'added: acme'
    ['update', 'clc']                        || 'The vendor clc comes with Reeve.'                                  | 'for vendor clc'            | 'added: acme'
    name = words.join(' ')
  }

  def "a server of tokens apart from the API is asked where the document says so, and simulated"() {
    given:
    document.text = DOCUMENT.replace('key: {type: apiKey, in: header, name: X-Acme-Key}',
        'key: {type: oauth2, flows: {authorizationCode: {authorizationUrl: https://a.example/a, tokenUrl: https://a.example/t, scopes: {}}, clientCredentials: {tokenUrl: https://login.acme.example/token, scopes: {}}}}')

    expect:
    added().err().contains('  login   https://login.acme.example/token\n  scheme  oauth2\n')
    reeve.run('call', 'acme.widgets.list', '-p', 'demo', '-o', 'json') == new Ended(0, '[]\n', '')
  }

  def "tokens come from the server that the document tells, the records from the API's own"() {
    given:
    def asked = Collections.synchronizedList([])
    def (login, api) = ['{"access_token": "t-1", "token_type": "Bearer", "expires_in": 60}', '[]'].collect { plain(it, asked) }
    document.text = DOCUMENT.replace('key: {type: apiKey, in: header, name: X-Acme-Key}',
        "key: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'http://127.0.0.1:$login.address.port/token', scopes: {}}}}")
        .replace('https://api.acme.example/v2', "http://127.0.0.1:$api.address.port/v2")
    reeve.environment.ACME = 'the secret'
    reeve.profiles('[lab.acme]\nclientId = "me"\nclientSecret = "env:ACME"\n')
    added()

    expect:
    reeve.run('call', 'acme.widgets.list', '-p', 'lab', '-o', 'json') == new Ended(0, '[]\n', '')
    asked == ["$login.address.port/token Basic ${'me:the+secret'.bytes.encodeBase64()}", "$api.address.port/v2/widgets Bearer t-1"]*.toString()

    cleanup:
    [login, api]*.stop(0)
  }

  private static HttpServer plain(String answer, List<String> asked) {
    HttpServer.create(new InetSocketAddress('127.0.0.1', 0), 0).tap { server ->
      createContext('/') { exchange ->
        asked << "${server.address.port}$exchange.requestURI ${exchange.requestHeaders.getFirst('Authorization')}".toString()
        exchange.responseHeaders.add('Content-Type', 'application/json')
        exchange.sendResponseHeaders(200, 0)
        exchange.responseBody.withCloseable { it << answer }
      }
      start()
    }
  }
}
