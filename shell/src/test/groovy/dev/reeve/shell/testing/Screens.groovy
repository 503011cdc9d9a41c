package dev.reeve.shell.testing

import java.nio.file.Files
import java.nio.file.Path

/**
 * The screens of {@code docs/screens}. A screen is awaited until it is as kept; {@code
 * REEVE_SCREENS=write} keeps what is shown instead.
 */
class Screens {
  static final Path KEPT = Path.of('../docs/screens')
  static final boolean WRITING = System.getenv('REEVE_SCREENS') == 'write'
  private static final int SECONDS = 180

  /** What differs from machine to machine or from start to start, and what stands there instead. */
  private static final Map<String, String> VARYING = [
    /127\.0\.0\.1:\d+/                : '127.0.0.1:8443',
    /answers in \d+ ms/               : 'answers in 12 ms',
    /(?m)^ok +reeve .*/               : 'ok     reeve       0.1.0',
    /(?m)^ok +terminal .*/            : 'ok     terminal    xterm-256color, 100 columns',
    /(?m)^(ok|warn) +java .*/         : 'ok     java        25.0.1 (Eclipse Adoptium) in /usr/lib/jvm/temurin-25-jdk',
    /(?m)^(ok|warn) +isolation .*(\n {19}.*)?/ : 'ok     isolation   bubblewrap 0.8.0 in /usr/bin/bwrap',
    /(?m)^Pane is dead .*/            : '',
    /\d\d:\d\d:\d\d(\.\d+)?/          : '12:00:00',
  ]

  /** Passes once the terminal shows the kept screen; {@code end} is what its last part holds. */
  static boolean same(String name, TmuxTerminal terminal, String end) {
    def file = KEPT.resolve("${name}.txt")
    if (WRITING) {
      terminal.await(end, SECONDS)
      Files.writeString(file, masked(terminal.settled()))
      return true
    }
    def kept = Files.readString(file)
    shown(name, kept, terminal) { it == kept }
  }

  /** The same for a program that ended: its rows may stand further down. */
  static boolean rows(String name, TmuxTerminal terminal, String end) {
    if (WRITING) {
      return same(name, terminal, end)
    }
    def kept = Files.readString(KEPT.resolve("${name}.txt"))
    shown(name, kept, terminal) { it.readLines().containsAll(kept.readLines()) }
  }

  private static boolean shown(String name, String kept, TmuxTerminal terminal, Closure<Boolean> fits) {
    def seen = masked(terminal.last(SECONDS) { fits.call(masked(it)) })
    if (!fits.call(seen)) {
      throw new AssertionError("$name is not as docs/screens keeps it; what was (-) and what is (+):\n" +
      "${difference(kept, seen)}\nIf it is meant so: docs/screens/redraw" as Object)
    }
    true
  }

  private static String masked(String screen) {
    def text = VARYING.inject(screen) { so, pattern, form -> so.replaceAll(pattern, form) }
    text.readLines()*.replaceAll(/\s+$/, '').join('\n').replaceFirst(/^\n+/, '').stripTrailing() + '\n'
  }

  /** Line by line, as both stand on the same rows. */
  static String difference(String was, String now) {
    def (before, after) = [was.readLines(), now.readLines()]
    (0..<Math.max(before.size(), after.size())).collectMany { row ->
      def (one, other) = [before[row], after[row]]
      one == other ? ["  $one"] : (one == null ? [] : ["- $one"]) + (other == null ? [] : ["+ $other"])
    }.join('\n')
  }
}
