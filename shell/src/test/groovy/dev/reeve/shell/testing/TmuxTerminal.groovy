package dev.reeve.shell.testing

import java.util.concurrent.TimeUnit

/** A real pseudo-terminal of a given size: a program runs in it, keys go in, the screen comes out. */
class TmuxTerminal implements Closeable {
  /** All else of whoever runs the build (shell, language, colours, profiles) stays outside of the terminal. */
  private static final Set<String> KEPT = ['PATH', 'HOME', 'JAVA_HOME', 'TMPDIR']
  private static final Map<String, String> SAME = [SHELL: '/bin/sh', LC_ALL: 'C.UTF-8', TERM: 'xterm-256color', TZ: 'UTC']

  /** Ctrl-C reaches the shell too: one that dies of it could not tell how the program ended. */
  private static final String LIVES_ON = 'trap : INT; '

  private final String socket = "reeve-${ProcessHandle.current().pid()}-${System.nanoTime()}"

  static boolean available() {
    def found = false
    try {
      found = new ProcessBuilder('tmux', '-V').start().waitFor() == 0
    } catch (IOException ignored) {
      found = false
    }
    if (!found) {
      System.err.println('SKIPPED: this spec needs tmux, which is not installed')
    }
    found
  }

  /** Starts a command line in a terminal of that size, with these variables. */
  TmuxTerminal(String command, int columns, int rows, Map<String, String> environment = [:]) {
    def variables = environment.collectMany { name, value -> ['-e', "$name=$value".toString()] }
    tmux(['-f', '/dev/null', 'new-session', '-d', '-s', 'main', '-x', "$columns".toString(),
          '-y', "$rows".toString()] + variables + [LIVES_ON + command])
    tmux(['set-option', '-g', 'remain-on-exit', 'on'])
  }

  /** Types text as it is. */
  void type(String text) {
    tmux(['send-keys', '-t', 'main', '-l', '--', text])
  }

  /** Presses keys by tmux's names: Enter, Tab, C-c, Up. */
  void press(String... keys) {
    tmux(['send-keys', '-t', 'main'] + keys.toList())
  }

  /** Types a line and presses Enter. */
  void enter(String line) {
    type(line)
    press('Enter')
  }

  /** Pastes text in one go, bracketed where the program asked for it. */
  void paste(String text) {
    def file = File.createTempFile('paste', '.txt')
    file.setText(text, 'UTF-8')
    tmux(['load-buffer', file.path])
    tmux(['paste-buffer', '-p', '-t', 'main'])
    file.delete()
  }

  /** The screen as text, blanks at line ends dropped. */
  String screen() {
    tmux(['capture-pane', '-t', 'main', '-p'])
  }

  /** The screen with its colours as escape sequences. */
  String coloured() {
    tmux(['capture-pane', '-t', 'main', '-p', '-e'])
  }

  /** The screen once it holds the text; fails with the screen when it never does. */
  String await(String text, int seconds = 40) {
    awaitThat(seconds, "the text '$text'") { it.contains(text) }
  }

  /** The screen once the condition holds on it. */
  String awaitThat(int seconds, String what, Closure<Boolean> condition) {
    def seen = last(seconds, condition)
    if (!condition(seen)) {
      throw new AssertionError("the screen never showed $what; it shows:\n$seen" as Object)
    }
    seen
  }

  /** The screen once the condition holds on it, or the last one seen when it never does. */
  String last(int seconds, Closure<Boolean> condition) {
    def deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds)
    def seen = screen()
    while (!condition(seen) && System.nanoTime() < deadline) {
      Thread.sleep(50)
      seen = screen()
    }
    seen
  }

  /** The screen once it has been the same for three seconds. */
  String settled() {
    def (seen, since) = [screen(), System.nanoTime()]
    while (System.nanoTime() - since < TimeUnit.SECONDS.toNanos(3)) {
      Thread.sleep(100)
      def now = screen()
      if (now != seen) {
        (seen, since) = [now, System.nanoTime()]
      }
    }
    seen
  }

  void resize(int columns, int rows) {
    tmux(['resize-window', '-t', 'main', '-x', "$columns".toString(), '-y', "$rows".toString()])
  }

  /** What ran in it has ended then, and writes nothing any more. */
  @Override
  void close() {
    def ran = tmux(['list-panes', '-a', '-F', '#{pane_pid}']).readLines().findAll { it.isLong() }.collectMany { pid ->
      ProcessHandle.of(pid as long).map { [it] + it.descendants().toList() }.orElse([])
    }
    tmux(['kill-server'])
    ran.each { it.onExit().get(30, TimeUnit.SECONDS) }
  }

  private String tmux(List<String> arguments) {
    def builder = new ProcessBuilder(['tmux', '-L', socket] + arguments)
    builder.redirectErrorStream(true)
    builder.environment().keySet().retainAll(KEPT)
    builder.environment().putAll(SAME)
    def process = builder.start()
    def output = process.inputStream.getText('UTF-8')
    process.waitFor()
    output
  }
}
