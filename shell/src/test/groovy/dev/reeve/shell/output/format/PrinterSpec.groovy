package dev.reeve.shell.output.format

import dev.reeve.value.Change
import spock.lang.Specification

class PrinterSpec extends Specification {
  static final ROWS = [
      [created: 1546620613000L, provisioned: 1099511627776L, status: 'online', name: 'vol-a', id: 'v1', password: 'p@ss'],
      [created: 0, provisioned: 512, status: 'offline', name: '日本', id: 'v2', password: null],
  ]

  def "a table puts identity, name and state first, and units in a person's words"() {
    expect:
    text(Samples.volumes(ROWS), OutputFormat.TABLE) == '''\
        id  name   status   created               provisioned  password
        v1  vol-a  online   2019-01-04 16:50 UTC      1.0 TiB  ••••
        v2  日本   offline                              512 B
        '''.stripIndent()
  }

  def "a table is cut to the screen and says what is not shown"() {
    expect:
    text(Samples.volumes(ROWS), OutputFormat.TABLE, Layout.PLAIN.withWidth(30)) == '''\
        id  name   status   created
        v1  vol-a  online   2019-01-0…
        v2  日本   offline
        + 2 more: provisioned, passwo…
        '''.stripIndent()
  }

  def "no rows are said to be none"() {
    expect:
    text(Samples.volumes([]), OutputFormat.TABLE) == '(none)\n'
    text(Samples.volumes([]), OutputFormat.JSON) == '[]\n'
    text(Samples.volumes([]), OutputFormat.NDJSON) == ''
  }

  def "an item is a card with nested objects folded below their name"() {
    given:
    def item = Samples.volume(id: 'v1', name: 'vol-a', source: [name: 'origin', size: 3])

    expect:
    text(item, OutputFormat.TABLE) == '''\
        id      v1
        name    vol-a
        source  name: origin
                size: 3
        '''.stripIndent()
  }

  def "below the card of what ensure gave stands what was done: #done"() {
    given:
    def item = Samples.volume(id: 'v1', name: 'vol-b').with(new Change(done, before, after))

    expect:
    text(item, OutputFormat.TABLE) == "id    v1\nname  vol-b\n$told\n"
    text(item, OutputFormat.NDJSON) == '{"id":"v1","name":"vol-b"}\n'

    where:
    done                | before        | after                             || told
    Change.Done.FOUND   | [:]           | [:]                               || 'found as wanted: nothing was changed'
    Change.Done.CREATED | [:]           | [:]                               || 'created: there was none'
    Change.Done.UPDATED | [name: 'old'] | [name: 'vol-b', password: 's3cr'] || 'updated: name was old, is vol-b\nupdated: password was nothing, is ••••'
  }

  def "on a narrow screen what does not fit beside its name stands below it, so that identifiers stay whole"() {
    given:
    def item = Samples.volume(id: '69a24918-96b0-4d69-a1c4-711eb08f0ccb', name: 'vol-a', source: [name: 'origin'])

    expect:
    text(item, OutputFormat.TABLE, Layout.PLAIN.withWidth(40)) == '''\
        name    vol-a
        id
          69a24918-96b0-4d69-a1c4-711eb08f0ccb
        source
          name: origin
        '''.stripIndent()
  }

  def "a secret is masked in every format and shown only where its field is revealed"() {
    given:
    def item = Samples.volume(id: 'v1', password: 'p@ss')

    expect:
    !text(item, format).contains('p@ss')
    text(item, format, Layout.PLAIN.withReveal(['password'] as Set)).contains('p@ss')

    where:
    format << (OutputFormat.values() - OutputFormat.LINES)
  }

  def "machine formats hold the values as they were received"() {
    expect:
    text(Samples.volume(id: 'v1', provisioned: 512), format) == shown

    where:
    format              | shown
    OutputFormat.JSON   | '{\n  "id": "v1",\n  "provisioned": 512\n}\n'
    OutputFormat.NDJSON | '{"id":"v1","provisioned":512}\n'
    OutputFormat.CSV    | 'id,provisioned\nv1,512\n'
    OutputFormat.LINES  | 'v1\n'
    OutputFormat.GROOVY | "[id: 'v1', provisioned: 512]\n"
    OutputFormat.YAML   | 'id: v1\nprovisioned: 512\n'
  }

  def "columns asked for are shown in that order, nested ones by a dot"() {
    given:
    def layout = Layout.PLAIN.withColumns(['source.name', 'id'])
    def rows = Samples.volumes([[id: 'v1', source: [name: 'origin']]])

    expect:
    text(rows, OutputFormat.TABLE, layout) == 'source.name  id\norigin       v1\n'
    text(rows, OutputFormat.CSV, layout) == 'source.name,id\norigin,v1\n'
  }

  def "machine formats hold only the columns asked for"() {
    given:
    def layout = Layout.PLAIN.withColumns(['source.name', 'id'])
    def item = Samples.volume(id: 'v1', name: 'x', source: [name: 'origin'])

    expect:
    text(item, format, layout) == shown

    where:
    format              | shown
    OutputFormat.JSON   | '{\n  "source.name": "origin",\n  "id": "v1"\n}\n'
    OutputFormat.NDJSON | '{"source.name":"origin","id":"v1"}\n'
    OutputFormat.GROOVY | "['source.name': 'origin', id: 'v1']\n"
  }

  def "a long identifier gives way to the name, and what says the same of all comes last"() {
    given:
    def id = 'e259e4a4-412f-4e52-9bcd-1bad478df552'
    def rows = ['a', 'b'].collect { [id: id, destroyed: false, size: 1, name: it] }

    expect:
    text(Samples.volumes(rows), OutputFormat.TABLE).readLines().first().split() == ['name', 'id', 'size', 'destroyed']
  }

  def "nested values fold to their names: #value"() {
    expect:
    text([[a: value]], OutputFormat.TABLE).readLines()[1] == cell

    where:
    value                                              || cell
    [Name: 'hippo', x: 1]                              || 'hippo'
    [kind: 'Pgcluster', spec: [name: 'hippo']]         || 'hippo'
    [href: '/labels/1', key: 'role', value: 'web']     || 'role=web'
    [[name: 'a'], [name: 'b'], [name: 'c'], [id: 'd']] || 'a, b, … 4 in all'
    [a: 1]                                             || '{"a":1}'
    [[1, 1.0], [2, 2.0], [3, 3.0], [4, 4.0], [5, 5.0], [6, 8.0]] || '▁▂▃▄▅█'
    (1..48).toList()                                   || '▁▁▂▂▂▃▃▃▃▄▄▄▅▅▅▆▆▆▆▇▇▇██'
  }

  def "exact values are shown on demand"() {
    expect:
    text(Samples.volume(id: 'v', created: 1546620613000L), OutputFormat.TABLE, Layout.PLAIN.withExact(true)) ==
        'id       v\ncreated  1546620613000\n'
  }

  private static String text(Object value, OutputFormat format, Layout layout = Layout.PLAIN) {
    def out = new StringBuilder()
    new Printer(layout).print(value, format, out)
    out.toString()
  }
}
