package dev.reeve.shell.process

import dev.reeve.shell.testing.Programs
import dev.reeve.shell.testing.TmuxTerminal
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

/** {@code reeve completion bash|zsh|fish} in those shells: typed, TAB pressed, the line read. */
@Requires({ (TmuxTerminal.available() && Programs.has('zsh', '--version') && Programs.has('fish', '--version')) || System.getenv('REEVE_NO_SKIPS') == '1' })
class CompletionScriptsSpec extends Specification {

  @TempDir
  Path directory

  @AutoCleanup
  TmuxTerminal terminal

  private void start(String command, String script) {
    def reeve = new Installation(directory)
    Files.writeString(reeve.home.resolve('two words.groovy'), 'println 1')
    def start = "cd '$reeve.home' && PATH='$reeve.root':\"\$PATH\" $command"
    terminal = new TmuxTerminal(start, 120, 30, reeve.environment)
    terminal.enter("$script; echo rea''dy")
    terminal.awaitThat(60, 'the script read') { it.readLines().contains('ready') }
  }

  private boolean completes(String typed, String line) {
    terminal.press('C-u')
    terminal.press('C-l')
    terminal.type(typed)
    terminal.awaitThat(20, typed) { it.contains(typed.strip()) }
    terminal.press('Tab')
    terminal.awaitThat(60, line) { it.readLines().any { row -> row.endsWith(line) } }
  }

  private boolean offers(String typed, String... words) {
    terminal.press('C-u')
    terminal.press('C-l')
    terminal.type(typed)
    terminal.awaitThat(20, typed) { it.contains(typed.strip()) }
    terminal.press('Tab')
    terminal.press('Tab')
    terminal.awaitThat(60, words.join(', ')) { screen -> words.every { screen.contains(it) } }
  }

  def "#shell completes commands, operations, arguments, values and files"() {
    given:
    start(command, script)

    expect:
    completes('reeve call pureport.net', 'reeve call pureport.networks.')
    completes('reeve call pureport.networks.creat', 'reeve call pureport.networks.create')
    completes('reeve call pureport.networks.create testN', 'reeve call pureport.networks.create testNetwork=')
    completes('reeve call pureport.networks.create testNetwork=t', 'reeve call pureport.networks.create testNetwork=true')
    completes('reeve call -p demo -o js', 'reeve call -p demo -o json')
    completes('reeve run two', 'reeve run two\\ words.groovy')
    offers('reeve completion ', 'bash', 'zsh', 'fish')
    offers('reeve profile ', 'add', 'test', 'trust')

    where:
    shell  | command                       || script
    'bash' | 'bash --norc --noprofile -i'  || 'source <(reeve completion bash)'
    'zsh'  | 'zsh -f -i'                   || 'source <(reeve completion zsh)'
    'fish' | 'fish --no-config'            || 'reeve completion fish | source'
  }
}
