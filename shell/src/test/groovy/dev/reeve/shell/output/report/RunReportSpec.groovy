package dev.reeve.shell.output.report

import dev.reeve.shell.testing.Reeve
import java.nio.file.Files
import java.nio.file.Path
import java.time.ZoneId
import javax.xml.parsers.DocumentBuilderFactory
import spock.lang.Specification
import spock.lang.TempDir

class RunReportSpec extends Specification {

  static final List<Map> LINES = [
    [number: 1, lane: '', at: 0, kind: 'run', script: 'nightly.groovy', time: '2026-01-02T03:04:05Z'],
    [number: 2, lane: '/', at: 1, kind: 'read', call: 'pure1.arrays.list', profile: 'prod', method: 'GET', path: '/arrays',
      arguments: '{}', status: 200, time: '2026-01-02T03:04:06Z', took: 250],
    [number: 3, lane: '/', at: 2, kind: 'write', call: 'pureport.networks.create', profile: 'prod', method: 'POST',
      path: '/accounts/a/networks', arguments: '{name: <script>alert("x")</script>}', line: 'nightly.groovy:7'],
    [number: 4, lane: '/', at: 2, kind: 'sending', time: '2026-01-02T03:04:07Z'],
    [number: 5, lane: '/', at: 2, kind: 'not-sent', what: 'no connection'],
    [number: 6, lane: '/', at: 2, kind: 'sending', time: '2026-01-02T03:04:09Z'],
    [number: 7, lane: '/', at: 2, kind: 'refused', status: 409, time: '2026-01-02T03:04:09Z', took: 40],
    [number: 8, lane: '', at: 0, kind: 'end', exit: 4, time: '2026-01-02T03:04:10Z'],
  ]

  @TempDir
  Path home

  def "a run is told on one page: calls, writes, waits and errors"() {
    when:
    def page = new RunReport(ZoneId.of('UTC')).page('r-1', 'failed (4)', LINES)

    then:
    page.contains('<h1>nightly.groovy <span class="badge ill">failed (4)</span></h1>')
    page.contains('Run r-1, 2026-01-02 03:04:05 (UTC), 5.0 s')
    page.contains('<b>1</b> write</div><div><b>1</b> read</div><div><b>1</b> failed</div><div><b>1</b> tried again</div>')
    page.contains('<title>pureport.networks.create, 409 refused in 40 ms, 2 attempts, waited 2.0 s</title>'.replace('409 refused', '409'))
    page.contains('class="wait"')
    page.contains('409 refused, attempt 2')
    page.contains('<td>nightly.groovy:7</td>')
  }

  def "a run that failed says why, unless it was resumed since"() {
    given:
    def lines = LINES.init() + [[kind: 'end', lane: '/', at: 0, exit: 4, what: 'It is <taken>.\n  for pureport.networks.create']]

    expect:
    new RunReport(ZoneId.of('UTC')).page('r-1', 'failed (4)', lines)
        .contains('<pre class="why">It is &lt;taken&gt;.\n  for pureport.networks.create</pre>')
    !new RunReport(ZoneId.of('UTC')).page('r-1', 'broken off', lines + [[kind: 'resumed', lane: '/', at: 0]]).contains('class="why"')
    !new RunReport(ZoneId.of('UTC')).page('r-1', 'failed (4)', LINES).contains('class="why"')
  }

  def "no text of a run can become markup, and nothing is fetched"() {
    when:
    def page = new RunReport(ZoneId.of('UTC')).page('r-1', 'done', LINES)

    then:
    !page.contains('<script')
    page.contains('{name: &lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;}')
    !(page =~ /(src|href)="(?!data:)|url\(|@import/)
    def svg = page.substring(page.indexOf('<svg'), page.indexOf('</svg>') + 6)
    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(svg.bytes)).documentElement.tagName == 'svg'
  }

  def "charts that the script drew are pictures within the page, each once; reads tell how they waited"() {
    given:
    def chart = [title: 'Load <b>', unit: 'IO/s', kind: 'line', series: [[name: 'a1', points: [['', 1.0, 2.0, false], ['', 2.0, 5, false]]]]]
    def read = [lane: '/', kind: 'read', call: 'pureport.networks.get', path: '/networks/n', arguments: '{}', status: 200, took: 100]
    def lines = LINES.take(1) + [[kind: 'chart', lane: '/', at: 0, chart: chart], [kind: 'chart', lane: '/', at: 0, chart: chart],
      read + [at: 1, time: '2026-01-02T03:04:06Z', asked: '2026-01-02T03:04:05Z'], read + [at: 2, time: '2026-01-02T03:04:09Z', status: 404]]

    when:
    def page = new RunReport(ZoneId.of('UTC')).page('r-1', 'done', lines)
    def pictures = (page =~ /src="data:image\/svg\+xml;base64,([^"]+)"/).collect { new String(it[1].decodeBase64(), 'UTF-8') }

    then:
    pictures.size() == 1
    pictures[0].contains('Load &lt;b&gt; (IO/s)')
    page.contains('<title>pureport.networks.get, 404 in 200 ms, 2 looks, waited 3.9 s</title>')
    page.contains('<b>0</b> failed')
    page.contains('<td>1.0 s</td>')
  }

  def "a run that made no call has a page too"() {
    expect:
    new RunReport(ZoneId.of('UTC')).page('r-2', 'done', []).contains('<p>No call was made.</p>')
  }

  def "the report of a run is written where asked"() {
    given:
    def reeve = new Reeve(home)
    reeve.run('run', reeve.script("pureport.networks.create(name: 'edge'); println chart([a: 1, b: 2], title: 'Two')"), '-p', 'demo')
    def id = home.resolve('state/reeve/runs').toFile().list().first()

    when:
    def ended = reeve.run('runs', 'report', id, '--file', home.resolve('of.html').toString())
    def there = reeve.run('runs', 'report', id, '--file', '-')

    then:
    ended.code() == 0
    Files.readString(home.resolve('of.html')) == there.out()
    there.out().contains('pureport.networks.create')
    there.out().contains('<img alt="Two" src="data:image/svg+xml;base64,')
    reeve.run('runs', 'report', id, '--file', home.resolve('none/of.html').toString()).code() == 2
  }
}
