package dev.reeve.shell.testing

import java.nio.file.Files
import java.nio.file.Path

/** Screens kept as text, with what varies from run to run put in one form. */
class Screens {
  static final Path KEPT = Path.of('../docs/screens')
  static final Map<String, String> VARYING = [
    /\d{4}-\d\d-\d\d \d\d:\d\d:\d\d [A-Z]{3,4}/: '2026-01-31 12:00:00 UTC',
    /\d{4}-\d\d-\d\d \d\d:\d\d [A-Z]{3,4}/     : '2026-01-31 12:00 UTC',
    /127\.0\.0\.1:\d+/                         : '127.0.0.1:8443',
    /in \d+ ms/                                : 'in 12 ms',
    /[0-9a-f]{8}-[0-9a-f-]{27}/                : '00000000-0000-0000-0000-000000000000',
    /(network|account)-[\w-]{22}/              : '$1-AAAAAAAAAAAAAAAAAAAAAA',
    /(?m)^ok     reeve .*/                     : 'ok     reeve       0.1.0',
    /(?m)^(ok|warn)  +java .*/                 : 'ok     java        17.0.15 (Debian) in /usr/lib/jvm/java-17-openjdk-amd64',
    /(?m)^(ok|warn)  +terminal .*/             : 'ok     terminal    xterm-256color, 100 columns',
    /(?m)^(ok|warn)  +text .*/                 : 'ok     text        UTF-8, C.UTF-8',
    /(?m)^(ok|warn)  +(config|state|cache) +(\S+).*/: 'ok     $2      ~/.config/reeve',
  ]

  /** Whether the screen is as it is kept; with {@code REEVE_SCREENS=write} it is kept now. */
  static boolean same(String name, String screen) {
    def file = KEPT.resolve("${name}.txt")
    def now = masked(screen)
    if (System.getenv('REEVE_SCREENS') == 'write') {
      Files.createDirectories(KEPT)
      Files.writeString(file, now)
      return true
    }
    assert now == Files.readString(file)
    true
  }

  static String masked(String screen) {
    def text = VARYING.inject(screen) { String so, pattern, form -> so.replaceAll(pattern, form) }
    text.readLines()*.replaceAll(/\s+$/, '').join('\n').stripTrailing() + '\n'
  }
}
