package dev.reeve.shell.process

import dev.reeve.shell.testing.TmuxTerminal
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

/** Java at the prompt and in scripts, on Javas of all kinds and in a real terminal. */
class JavaProcessSpec extends Specification {
  static final String NO_JSHELL = '--limit-modules java.se,jdk.unsupported,jdk.crypto.ec,jdk.zipfs'

  @TempDir
  Path directory

  Installation reeve

  def setup() {
    reeve = new Installation(directory)
  }

  def "a Java without jdk.jshell says so in a sentence: #jdk"() {
    given:
    reeve.on(jdk).environment.REEVE_JAVA_OPTIONS = NO_JSHELL
    Files.writeString(reeve.home.resolve('x.jsh'), '1 + 1')

    when:
    def ended = reeve.start('run', 'x.jsh', '-p', 'demo')

    then:
    ended.code() == 2
    ended.err() == 'error: This Java has no jdk.jshell: start Reeve on a whole JDK.\n  for x.jsh\n'

    when:
    def prompt = reeve.begin('demo')
    prompt.outputStream << '/lang java\n40000 + 2\n'
    def told = Installation.end(prompt)

    then:
    told.out().contains('error: This Java has no jdk.jshell: start Reeve on a whole JDK.\n  for /lang java\n')
    told.out().contains('40002')

    where:
    jdk << Installation.jdks()
  }

  @Requires({ TmuxTerminal.available() || System.getenv('REEVE_NO_SKIPS') == '1' })
  def "Ctrl-C ends a script in Java wherever it is, and its process with it"() {
    given:
    def file = reeve.home.resolve('x.jsh')
    Files.writeString(file, 'System.out.println("process " + ProcessHandle.current().pid());\nwhile (true) { }\n')
    def terminal = new TmuxTerminal("'${reeve.root.resolve('reeve')}' run -q '$file' -p demo; echo ended with \$?", 100, 20, reeve.environment)

    when:
    def screen = terminal.awaitThat(120, 'its process') { it =~ /process \d+/ }
    terminal.press('C-c')

    then:
    terminal.await('ended with 130', 120)
    ProcessHandle.of((screen =~ /process (\d+)/)[0][1] as long).map { it.onExit().get(60, java.util.concurrent.TimeUnit.SECONDS); true }.orElse(true)

    cleanup:
    terminal?.close()
  }
}
