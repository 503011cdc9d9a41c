package dev.reeve.shell.repl.command

import dev.reeve.errors.UsageException
import dev.reeve.shell.output.format.Layout
import dev.reeve.shell.output.format.OutputFormat
import java.time.Duration
import spock.lang.Specification

class PromptSettingsSpec extends Specification {

  def settings = new PromptSettings()

  def "a setting is kept until it is taken back"() {
    when:
    settings.set('output', 'json')
    settings.set('columns', 'a,b')
    settings.set('reveal', 'code')
    settings.set('max-items', '3')
    settings.set('timeout', '30s')
    settings.set('tips', 'off')

    then:
    settings.format() == OutputFormat.JSON
    settings.applied(Layout.PLAIN).columns() == ['a', 'b']
    settings.applied(Layout.PLAIN).reveal() == ['code'] as Set
    settings.maxItems().get() == 3
    settings.timeout().get() == Duration.ofSeconds(30)
    !settings.on('tips') && settings.on('pager')
    settings.rows().find { it.name == 'columns' }.value == 'a,b'

    when:
    settings.set('output', '')

    then:
    settings.format() == OutputFormat.TABLE
  }

  def "an option of the command holds until it is set otherwise, and is put back"() {
    given:
    settings.first('columns', 'a,b')
    settings.first('exact', 'on')
    settings.first('reveal', '')

    expect:
    settings.applied(Layout.PLAIN).columns() == ['a', 'b']
    settings.applied(Layout.PLAIN).exact()

    when:
    settings.set('columns', 'c')
    settings.set('exact', 'off')

    then:
    settings.applied(Layout.PLAIN).columns() == ['c']
    !settings.applied(Layout.PLAIN).exact()

    when:
    settings.set('columns', '')

    then:
    settings.applied(Layout.PLAIN).columns() == ['a', 'b']
    settings.rows()*.value == ['table', 'a,b', '', '', '', 'off', 'on', 'on']
  }

  def "#name can't be '#value'"() {
    when:
    settings.set(name, value)

    then:
    UsageException error = thrown()
    error.text() == text.stripIndent()

    where:
    name        | value  | text
    'outptu'    | 'json' | 'there is no setting outptu\n  for /set\n  did you mean output?'
    'zzzzzz'    | 'json' | 'there is no setting zzzzzz\n  for /set\n  there are: output, columns, reveal, max-items, timeout, exact, tips, pager'
    'output'    | 'xml'  | "'xml' is no format\n  for /set\n  use table, json, ndjson, yaml, csv, lines, groovy"
    'max-items' | 'all'  | "'all' is no count of items\n  for /set\n  write e.g. /set max-items 100"
    'timeout'   | 'soon' | "'soon' is no duration\n  for /set\n  write 30s, 5m, 1h or PT30S"
    'tips'      | 'yes'  | "'yes' is neither on nor off\n  for /set\n  write /set tips on"
  }
}
