package dev.reeve.shell.cli

import dev.reeve.json.Json
import dev.reeve.shell.testing.Reeve
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class DoctorSpec extends Specification {

  @TempDir
  Path home

  Reeve reeve

  def setup() {
    reeve = new Reeve(home)
  }

  def "without profiles it says how to go on"() {
    when:
    def ended = reeve.run('doctor', '-o', 'json')
    def rows = Json.parse(ended.out()).collectEntries { [it.check, it] }

    then:
    ended.err() == ''
    rows.keySet().containsAll(['reeve', 'java', 'terminal', 'text', 'config', 'state', 'cache', 'profiles', 'vault'])
    rows.java.state == 'ok'
    rows.java.what.startsWith(System.getProperty('java.version'))
    rows.profiles.state == 'warn'
    rows.profiles.remedy == 'reeve profile add NAME, or try: reeve demo'
  }

  def "a broken configuration is a finding, not the end"() {
    given:
    reeve.profiles('[prod\nkey = 1')

    when:
    def ended = reeve.run('doctor')

    then:
    ended.code() == 2
    ended.err() == ''
    ended.out() =~ /(?m)^ok     java/
    ended.out() =~ /(?m)^wrong  profiles/
    ended.out() =~ /(?m)^warn   vendors     not looked at$/
  }

  def "a vendor that answers is well, one that does not ends it with 5"() {
    given:
    reeve.profiles("""\
        [prod.pgo]
        url = "http://127.0.0.1:9"
        username = "u"
        password = "env:NONE"
        """.stripIndent())

    when:
    def there = reeve.run('doctor', '-p', 'demo', '-o', 'ndjson').out().readLines().collect { Json.parse(it) }
    def ended = reeve.run('doctor', '-p', 'prod', '-o', 'ndjson')
    def away = ended.out().readLines().collect { Json.parse(it) }

    then:
    there.findAll { it.check in ['pureport', 'pure1', 'clc', 'illumio', 'pgo'] }*.state == ['ok'] * 5
    there.find { it.check == 'pgo' }.what =~ /^https?:.* answers in \d+ ms$/
    there.find { it.check == 'profile' }.what == 'demo, guard none'
    away.find { it.check == 'pgo' }.state == 'wrong'
    ended.code() == 5
  }

  def "a dumb terminal is told"() {
    given:
    reeve.environment.TERM = 'dumb'

    expect:
    reeve.run('doctor').out().contains('warn   terminal    TERM=dumb: no colour, no menu, no progress\n')
  }
}
