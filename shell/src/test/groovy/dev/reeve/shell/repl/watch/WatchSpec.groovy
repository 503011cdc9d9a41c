package dev.reeve.shell.repl.watch

import dev.reeve.errors.UsageException
import java.time.Duration
import spock.lang.Specification

class WatchSpec extends Specification {

  def "/watch #rest looks every #interval at #text"() {
    when:
    def asked = Asked.of(rest)

    then:
    asked.every() == every
    asked.text() == text
    asked.interval() == interval

    where:
    rest                            | every                  | interval | text
    '5.s { pgo.clusters.list() }'   | Duration.ofSeconds(5)  | '5s'     | 'pgo.clusters.list()'
    '10s pgo.clusters.list()'       | Duration.ofSeconds(10) | '10s'    | 'pgo.clusters.list()'
    '1.minute { x }'                | Duration.ofMinutes(1)  | '1m'     | 'x'
    '2.hours { x }'                 | Duration.ofHours(2)    | '2h'     | 'x'
    '1500ms { x }'                  | Duration.ofMillis(1500) | '1.5s'  | 'x'
    '0.5.s { x }'                   | Duration.ofMillis(500) | '0.5s'   | 'x'
    '{ a.each { it } }'             | Duration.ofSeconds(5)  | '5s'     | 'a.each { it }'
    'servers.count()'               | Duration.ofSeconds(5)  | '5s'     | 'servers.count()'
  }

  def "/watch #rest is refused"() {
    when:
    Asked.of(rest)

    then:
    UsageException error = thrown()
    error.text() == text

    where:
    rest         | text
    ''           | 'there is nothing to look at\n  for /watch\n  write e.g. /watch 5.s { pgo.clusters.list() }'
    '5.s { }'    | 'there is nothing to look at\n  for /watch\n  write e.g. /watch 5.s { pgo.clusters.list() }'
    '10ms { x }' | 'twice a second is the most\n  for /watch\n  write e.g. /watch 1.s { ... }'
  }

  def "the text behind the interval is judged while it is typed"() {
    expect:
    Asked.typed('5.s { a') == '{ a'
    Asked.typed('') == ''
  }

  def "a changed cell, a new row and a row that is gone are told"() {
    given:
    def before = ['name  state    at', 'a     PENDING   7', 'b     OK        8', 'b     OK        8']
    def now = ['name  state  at', 'a     READY   7', 'b     OK      8', 'c c   OK      9']

    when:
    def lines = Changes.of(now, before)

    then:
    lines*.kind()*.mark() == [' ', '~', ' ', '+']
    lines[1].cells() == [6, 11]
    lines[3].cells().size() == 6
    Changes.gone(now, before) == 1
    Changes.of(now, [])*.kind().every { it == Changes.Kind.SAME }
  }
}
