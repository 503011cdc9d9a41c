package dev.reeve.shell.output.format

import spock.lang.Specification

class PrinterSpec extends Specification {
  static final ROWS = [
      [created: 1546620613000L, provisioned: 1099511627776L, status: 'online', name: 'vol-a', id: 'v1', password: 'p@ss'],
      [created: 0, provisioned: 512, status: 'offline', name: '日本', id: 'v2', password: null],
  ]

  def "a table puts identity, name and state first, and units in a person's words"() {
    expect:
    text(Samples.volumes(ROWS), OutputFormat.TABLE) == '''\
        id  name   status   provisioned  password  created
        v1  vol-a  online       1.0 TiB  ••••      2019-01-04 16:50:13 UTC
        v2  日本   offline        512 B
        '''.stripIndent()
  }

  def "a table is cut to the screen and says what is not shown"() {
    expect:
    text(Samples.volumes(ROWS), OutputFormat.TABLE, Layout.PLAIN.withWidth(30)) == '''\
        id  name   status   provision…
        v1  vol-a  online      1.0 TiB
        v2  日本   offline       512 B
        + 2 more: password, created
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

  private static String text(Object value, OutputFormat format, Layout layout = Layout.PLAIN) {
    def out = new StringBuilder()
    new Printer(layout).print(value, format, out)
    out.toString()
  }
}
