package dev.reeve.shell.process

import static dev.reeve.shell.process.Installation.end
import static dev.reeve.shell.process.Installation.jdks

import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

/** What becomes of the text that a command writes to a file or a pipe. */
class OutputSpec extends Specification {

  @TempDir
  Path directory

  Installation reeve

  def setup() {
    reeve = new Installation(directory).on(jdks().last())
  }

  def "what a script prints can be read at once where no terminal is"() {
    given:
    def process = reeve.begin('run', script("println 'begun'\nsleep 60000\n"), '-p', 'demo', '-q')

    expect:
    process.inputStream.newReader('UTF-8').readLine() == 'begun'

    cleanup:
    process?.destroyForcibly()?.waitFor()
  }

  @Requires({ new File('/dev/full').exists() })
  def "output that finds no room ends with 1 and says so: #words"() {
    expect:
    end(shell("'${reeve.root.resolve('reeve')}' $words >/dev/full")) ==
      new Installation.Ended(1, '', 'error: standard output was not written: No space left on device\n')

    where:
    words << ['version', "eval '1 + 1' -p demo"]
  }

  def "a reader that had enough makes no error, and a long script goes on at its pace"() {
    given:
    def loud = script("200_000.times { println \"line \$it\" }\nnew File('ended').text = 'yes'\n")

    when:
    def ended = end(shell("'${reeve.root.resolve('reeve')}' run '$loud' -p demo -q | head -1"))

    then:
    ended == new Installation.Ended(0, 'line 0\n', '')
    reeve.home.resolve('ended').toFile().text == 'yes'
  }

  def "a script that does not heed Ctrl-C is cut off after ten seconds, and that is told"() {
    given:
    def process = reeve.begin('run', script("println 'begun'\nwhile (true) { Math.sqrt(2) }\n"), '-p', 'demo', '-q')
    def out = process.inputStream.newReader('UTF-8')
    assert out.readLine() == 'begun'

    when:
    process.toHandle().destroy()

    then:
    process.waitFor(60, TimeUnit.SECONDS)
    process.errorStream.getText('UTF-8') ==
      'error: Cancelled: what went on did not end within ten seconds, and was cut off.\n'
  }

  @Requires({ ['env', '--default-signal=INT', 'true'].execute().waitFor() == 0 })
  def "a second #key cuts off at once what does not heed the first, and names the run"() {
    given: 'a process that heeds Ctrl-C also where this build, in the background, does not'
    def loop = script("println 'begun'\nwhile (true) { Math.sqrt(2) }\n")
    def process = shell("exec env --default-signal=INT '${reeve.root.resolve('reeve')}' run '$loop' -p demo")
    assert process.inputStream.newReader('UTF-8').readLine() == 'begun'

    when: 'two that come at once may count as one, so it is sent until it helps'
    for (int i = 0; i < 100 && !process.waitFor(300, TimeUnit.MILLISECONDS); i++) {
      ['kill', "-$signal".toString(), "${process.pid()}".toString()].execute().waitFor()
    }
    def told = process.errorStream.getText('UTF-8').readLines()
    def id = told[0] - 'run '

    then:
    process.exitValue() == code
    told.drop(1) == [
      "warning: `reeve runs show $id` tells what was done, `reeve runs resume $id` goes on".toString(),
      'error: Cancelled: what went on was asked to end twice, and was cut off.'
    ]
    end(reeve.begin('runs', 'show', id)).code() == 0

    cleanup:
    process?.destroyForcibly()

    where:
    key       | signal || code
    'Ctrl-C'  | 'INT'  || 130
    'SIGTERM' | 'TERM' || 143
  }

  def "a run that is stopped tells where to read what it did, and how it goes on"() {
    given:
    def process = reeve.begin('run', script("println 'begun'\nsleep 60000\n"), '-p', 'demo')
    assert process.inputStream.newReader('UTF-8').readLine() == 'begun'

    when:
    process.toHandle().destroy()
    process.waitFor(60, TimeUnit.SECONDS)
    def told = process.errorStream.getText('UTF-8').readLines()
    def id = told[0] - 'run '

    then:
    told[1] == "warning: `reeve runs show $id` tells what was done, `reeve runs resume $id` goes on".toString()
    told[2].startsWith('error: Cancelled')
  }

  private String script(String text) {
    Files.writeString(reeve.home.resolve('x.groovy'), text).toString()
  }

  private Process shell(String line) {
    def builder = new ProcessBuilder('sh', '-c', line).directory(reeve.home.toFile())
    builder.environment().clear()
    builder.environment().putAll(reeve.environment)
    builder.start()
  }
}
