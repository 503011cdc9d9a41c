package dev.reeve.shell.process

import dev.reeve.shell.testing.TmuxTerminal
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Stepwise
import spock.lang.TempDir

/** What eval and call show on a terminal of 12 rows. */
@Stepwise
@Requires({ TmuxTerminal.available() || System.getenv('REEVE_NO_SKIPS') == '1' })
class PagerSpec extends Specification {
  static final int PATIENCE = 120

  @Shared
  @TempDir
  Path directory

  @Shared
  @AutoCleanup
  TmuxTerminal terminal

  @Shared
  int shown

  def setupSpec() {
    def reeve = new Installation(directory)
    reeve.environment.REEVE = reeve.root.resolve('reeve').toString()
    terminal = new TmuxTerminal('sh', 80, 12, reeve.environment)
    terminal.awaitThat(PATIENCE, 'the prompt of sh') { !it.blank }
  }

  /** Each command has an end of its own: that of the one before may still stand on the screen. */
  private String shows(String command, String what = null) {
    shown++
    terminal.enter("clear; \"\$REEVE\" $command; echo end $shown with \$?")
    terminal.await(what ?: ended(), PATIENCE)
  }

  private String ended() {
    "end $shown with 0"
  }

  def "what fits on the screen is shown and the command ends"() {
    expect:
    !shows("eval '(1..5).toList()' -p demo").contains('q leave')
  }

  def "what is longer is read a page at a time, further pages as they are scrolled to; q leaves"() {
    when:
    def first = shows("eval '(1..300).toList()' -p demo", 'q leave')

    then:
    first.readLines().any { it.trim() == '10' }
    !first.readLines().any { it.trim() == '11' }

    when:
    terminal.press('Space')

    then:
    terminal.awaitThat(PATIENCE, 'the next page') { it.readLines().any { row -> row.trim() == '20' } }

    when:
    terminal.press('q')
    def left = terminal.await(ended(), PATIENCE)

    then:
    left.contains('20 seen')
    !left.contains('q leave')
  }

  def "call pages JSON too, and its end is reached by G"() {
    when:
    shows('call clc.servers.list -p demo -o json', 'q leave')
    terminal.press('G')
    terminal.awaitThat(PATIENCE, 'the end') { it =~ /(?m)^end   Space on/ }
    terminal.press('q')

    then:
    terminal.await(ended(), PATIENCE)
  }

  def "with #command nothing is paged"() {
    expect:
    shows(command).readLines().any { it.trim() == '300' }

    where:
    command << ["eval '(1..300).toList()' -p demo --no-pager", "eval '(1..300).toList()' -p demo -o lines | cat", "eval '(1..300).toList()' -p demo -o lines </dev/null"]
  }
}
