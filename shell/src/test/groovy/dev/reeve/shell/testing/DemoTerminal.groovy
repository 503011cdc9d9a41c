package dev.reeve.shell.testing

import dev.reeve.shell.process.Installation
import dev.reeve.simulator.server.SimulatorServer
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions

/** {@code reeve demo} in a terminal of its own, with homes of its own. */
class DemoTerminal extends TmuxTerminal {
  private static final String PROMPT = /(?m)^\w+( \[[a-z-]+\])?>/

  final Installation reeve

  private DemoTerminal(Installation reeve, String command, int rows) {
    super(command, 100, rows, reeve.environment)
    this.reeve = reeve
  }

  /** Starts the shell on that simulator under a profile with that guard. */
  static DemoTerminal on(SimulatorServer simulator, String guard, Path directory, Map<String, String> environment = [:], int rows = 40) {
    def config = Files.createDirectories(directory.resolve('config'))
    def file = config.resolve('profiles.toml')
    def told = Files.readString(simulator.directory().resolve('profiles.toml')).replace('[simulator', '[guarded').replace('default = "simulator"', '')
    Files.writeString(file, "[guarded]\nguard = \"$guard\"\n" + told.replace('[guarded]\n', ''))
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString('rw-------'))
    start(directory, environment + [REEVE_CONFIG_DIR: config.toString()], 'shell -p guarded', rows)
  }

  /** Starts it and waits for the prompt. */
  static DemoTerminal start(Path directory, Map<String, String> environment = [:], String options = 'demo', int rows = 40) {
    def reeve = new Installation(directory)
    reeve.environment.XDG_STATE_HOME = reeve.home.resolve('state').toString()
    reeve.environment.putAll(environment)
    def terminal = new DemoTerminal(reeve, "'${reeve.root.resolve('reeve')}' $options; echo ended with \$?", rows)
    terminal.awaitThat(120, 'the prompt') { it =~ PROMPT }
    terminal
  }

  /** Ctrl-D at the prompt: before that it is not read, as no line is. */
  String leave(int code) {
    awaitThat(60, 'the prompt again') { it.readLines().findAll { line -> line.trim() }.last() =~ PROMPT }
    press('C-d')
    await("ended with $code")
  }

  /** Clears the screen, sends a line, and waits for what must come of it. */
  String line(String text, String result, int seconds = 60) {
    press('C-l')
    enter(text)
    awaitThat(seconds, "'$result' after $text") { (it - text).contains(result) }
  }
}
