package dev.reeve.shell.process

import dev.reeve.shell.testing.DemoTerminal
import dev.reeve.shell.testing.TmuxTerminal
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Stepwise
import spock.lang.TempDir

/** The commands of the prompt, one session after another line by line. */
@Stepwise
@Requires({ TmuxTerminal.available() || System.getenv('REEVE_NO_SKIPS') == '1' })
class PromptCommandsSpec extends Specification {

  @Shared
  @TempDir
  Path directory

  @Shared
  @AutoCleanup
  DemoTerminal terminal

  def setupSpec() {
    def editor = directory.resolve('editor.sh')
    Files.writeString(editor, '#!/bin/sh\ncp "$1" "$1.before"\necho \'"edited " + 6 * 7\' > "$1"\n')
    editor.toFile().executable = true
    terminal = DemoTerminal.start(directory, [EDITOR: editor.toString()])
  }

  def "a session of a few lines"() {
    expect:
    terminal.line("net = pureport.networks.create(name: 'lab').await(timeout: 5.minutes)", 'ACTIVE')
    terminal.line('pure1.arrays.list(limit: 3)*.name', 'rdam-fa-01')
    terminal.line('_.size()', '3\n')
    terminal.line('pureport.netwroks.list()', 'networks?')
  }

  def "/save makes a script of it, which says what it takes and runs"() {
    given:
    def script = terminal.reeve.home.resolve('lab.groovy')

    when:
    terminal.line("/save $script", 'Saved 3 lines')

    then:
    Files.readString(script).readLines().drop(1) == [
      "@Param('name of pureport.networks.create') String name = 'lab'",
      "@Param('timeout of await') Duration awaitTimeout = 5.minutes",
      "@Param('limit of pure1.arrays.list') int limit = 3",
      '',
      'net = pureport.networks.create(name: name).await(timeout: awaitTimeout)',
      'result1 = pure1.arrays.list(limit: limit)*.name',
      'println table(result1)',
      'println(result1.size())']
    terminal.line("/save $script", 'is already there')
  }

  def "/edit opens the last line in the editor and runs what was written"() {
    expect:
    terminal.line('/edit', 'edited 42')
  }

  def "/set, /using and /profile change what the next lines run under"() {
    expect:
    terminal.line('/set output json', 'demo>')
    terminal.line('[a: 1]', '"a": 1')
    terminal.line('/set output', 'demo>')
    terminal.line('/using account=ac-2', 'demo account=ac-2>')
    terminal.line('/using acount=ac-2', 'did you mean account?')
    terminal.line('/using none', 'demo>')
    terminal.line('/profile', 'in force')
    terminal.line('/using', 'profile demo')
  }

  def "a word that is no command gets the nearest, a pattern stays Groovy"() {
    expect:
    terminal.line('/hlep', 'did you mean /help?')
    terminal.line('("xabc" =~ /abc/).find()', 'true')
    terminal.line('history lab', 'demo>')
    terminal.line('vendors', 'Pureport')
    terminal.line('/time 6 * 111', 'took 0.')
  }

  def "/curl shows the last call without its secrets"() {
    when:
    terminal.line("pureport.networks.create(name: 'for-curl')", 'for-curl')
    def screen = terminal.line('/curl 1', "-d '{")

    then:
    screen.contains('# pureport.networks.create: 201')
    screen.contains("-H 'Authorization: ••••'")
  }

  def "a pasted curl command runs as the call it equals, its credentials dropped"() {
    when:
    terminal.press('C-l')
    terminal.paste("/curl curl -H 'Authorization: Bearer PLANTED' \\\n-X DELETE https://api.pureport.com/networks/net-5678")
    terminal.press('Enter')

    then:
    with(terminal.await('No network net-5678')) {
      contains('dropped the header Authorization: the profile has credentials and TLS')
      contains("pureport.networks.delete('net-5678')")
    }
  }

  def "a variable of a pasted command waits for its value"() {
    expect:
    terminal.line('/curl curl https://api.pureport.com/networks/$NET_ID', 'has no value yet: netId.')
    terminal.line('curl https://api.pureport.com/accounts', 'write /curl before it')
  }

  def "/watch redraws in place, marks what changed, and ends with Ctrl-C"() {
    given:
    terminal.line('looks = 0', '0')

    when:
    terminal.press('C-l')
    terminal.enter("/watch 0.5.s { looks++; [[name: 'array', state: looks > 2 ? 'READY' : 'PENDING']] }")
    def screen = terminal.await('~ array  READY')
    terminal.press('C-c')

    then:
    screen.count('Ctrl-C ends') == 1
    terminal.line('/watch 1.s { nosuch }', 'There is no variable or vendor nosuch.')
    terminal.line('looks > 2', 'true')
  }

  def "/load runs a script whose variables are its own"() {
    given:
    def script = Files.writeString(terminal.reeve.home.resolve('own.groovy'), "@Param int by = 2\nprofile = 'mine'\n20 + by\n")

    expect:
    terminal.line("/load $script --by 5", '25')
    terminal.line('profile.name', 'demo')
    terminal.line('__ + 1', '26')
  }

  def "what /set says is so: tips, pager"() {
    when:
    terminal.press('C-l')
    terminal.type('pureport.networks.create(')
    terminal.await('name')
    terminal.press('C-c')

    then:
    terminal.line('/set pager off', 'demo>')
    terminal.line("(1..80).collect { [line: it] }", ' 80')
    terminal.line('/set tips off', 'demo>')
    terminal.line('/set', 'tips       off')
  }

  def "bare exit leaves, and the saved script runs"() {
    when:
    terminal.enter('exit')
    terminal.await('ended with 0')
    def ended = terminal.reeve.start('run', terminal.reeve.home.resolve('lab.groovy').toString(), '-p', 'demo', '--name', 'other')

    then:
    !ended.err().contains('error')
    ended.code() == 0
    ended.out().readLines().last() == '3'
  }
}
