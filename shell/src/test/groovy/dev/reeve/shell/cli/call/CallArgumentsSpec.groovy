package dev.reeve.shell.cli.call

import dev.reeve.errors.UsageException
import dev.reeve.value.Untyped
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class CallArgumentsSpec extends Specification {
  @TempDir Path folder

  def "words become positional, text, nested, JSON and repeated arguments"() {
    expect:
    with(CallArguments.of(words)) {
      plain(it.positional()) == positional
      plain(it.named()) == named
    }

    where:
    words                                    | positional | named
    ['net-1']                                | ['net-1']  | [:]
    ['name=x']                               | []         | [name: 'x']
    ['name=a=b']                             | []         | [name: 'a=b']
    ['location.href=/l/1', 'location.id=1']  | []         | [location: [href: '/l/1', id: '1']]
    ['speed:=100', 'ha:=true', 'x:=null']    | []         | [speed: 100, ha: true, x: null]
    ['tags:={"a":[1]}']                      | []         | [tags: [a: [1]]]
    ['ids=a', 'ids=b', 'ids=c']              | []         | [ids: ['a', 'b', 'c']]
    ['timestamp[gte]=2026-01-01T00:00:00Z']  | []         | ['timestamp[gte]': '2026-01-01T00:00:00Z']
  }

  private static Object plain(Object value) {
    switch (value) {
      case Untyped: return value.text()
      case Map: return value.collectEntries { key, each -> [key, plain(each)] }
      case List: return value.collect { plain(it) }
      default: return value
    }
  }

  def "a value is read from a file as text or as JSON"() {
    given:
    def file = folder.resolve('rules.json')
    Files.writeString(file, '[1, 2]')

    expect:
    CallArguments.of(["a=@$file".toString(), "b:=@$file".toString()]).named() == [a: '[1, 2]', b: [1, 2]]
  }

  def "what cannot be read is refused with the argument's name"() {
    when:
    CallArguments.of([word])

    then:
    def error = thrown(UsageException)
    error.text() == text

    where:
    word         | text
    'a=@nowhere' | 'cannot read nowhere\n  for argument a\n  name a file that exists and holds UTF-8 text'
  }
}
