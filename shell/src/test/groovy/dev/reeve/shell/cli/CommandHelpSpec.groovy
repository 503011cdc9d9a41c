package dev.reeve.shell.cli

import dev.reeve.shell.testing.Reeve
import dev.reeve.shell.testing.Reeve.Ended
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** Every command, and every command below one, tells how it is used. */
class CommandHelpSpec extends Specification {

  private static final Map<String, List<String>> BELOW = [
      runs: ['list', 'show', 'report', 'resume', 'undo', 'prune'],
      vendor: ['list', 'show', 'add', 'update', 'remove'],
      library: ['add', 'update', 'remove', 'list', 'verify', 'search', 'init', 'test', 'pack', 'ide'],
      profile: ['list', 'show', 'add', 'import', 'test', 'remove', 'trust'],
      secret: ['set', 'list', 'remove', 'rotate', 'key-file'],
  ]

  private static final List<String> ALONE = [
      'shell', 'demo', 'run', 'eval', 'check', 'call', 'simulator', 'login', 'logout', 'whoami', 'completion', 'doctor',
  ]

  @TempDir
  Path home

  def "'reeve #words --help' shows how it is used"() {
    when:
    def ended = new Reeve(home).run(*words.split(' '), '--help')

    then:
    ended.code() == 0
    ended.err() == ''
    ended.out().startsWith("Usage: reeve $words ")
    ended.out() == new Reeve(home).run(*words.split(' '), '-h').out()

    where:
    words << ALONE + BELOW.keySet() + BELOW.collectMany { group, names -> names.collect { "$group $it".toString() } }
  }

  def "a command that only has commands below it names them"() {
    expect:
    new Reeve(home).run('runs') == new Ended(2, '', '''\
error: one word more is needed
  for reeve runs
  one of list, prune, report, resume, show, undo
''')
  }

  def "the help of a group lists all that is below it"() {
    when:
    def said = new Reeve(home).run(group, '--help').out()

    then:
    said.split('Commands:')[1].readLines().findAll { it =~ /^  \S/ }*.trim()*.split(' ')*.first().toSet() == below.toSet()

    where:
    group << BELOW.keySet()
    below = BELOW[group]
  }
}
