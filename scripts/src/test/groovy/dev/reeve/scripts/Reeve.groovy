package dev.reeve.scripts

import dev.reeve.shell.cli.Main
import dev.reeve.shell.cli.option.Console
import java.nio.charset.StandardCharsets
import java.nio.file.Path

/** Command lines run in this process, on a demo of their own. */
class Reeve {
  final Path home
  final Map<String, String> environment

  Reeve(Path home) {
    this.home = home
    environment = [
      REEVE_CONFIG_DIR: home.resolve('config').toString(),
      XDG_STATE_HOME: home.resolve('state').toString(),
      XDG_CACHE_HOME: home.resolve('cache').toString(),
    ]
  }

  Ended run(String... words) {
    def out = new ByteArrayOutputStream()
    def err = new ByteArrayOutputStream()
    def console = new Console(
        new ByteArrayInputStream(new byte[0]),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        '', 80, environment)
    int code = Main.run(words, console)
    console.flush()
    new Ended(code, out.toString(StandardCharsets.UTF_8), unnamed(err.toString(StandardCharsets.UTF_8)))
  }

  /** A run tells its name first, which is another each time. */
  private static String unnamed(String err) {
    err.replaceFirst(/^run \d{8}-\d{6}-[a-z0-9]{4}\n/, '')
  }

  /** How a command ended and what it said. */
  record Ended(int code, String out, String err) {}
}
