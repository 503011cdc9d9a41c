package dev.reeve.shell.testing

import dev.reeve.shell.cli.Main
import dev.reeve.shell.cli.option.Console
import java.nio.charset.StandardCharsets
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions

/** Command lines run in this process, in homes of their own. */
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

  /** Writes the user's profiles, readable by none but the owner. */
  void profiles(String text) {
    def config = Files.createDirectories(home.resolve('config'))
    def file = config.resolve('profiles.toml')
    Files.writeString(file, text)
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString('rw-------'))
  }

  /** A script in this home; its path. */
  String script(String text) {
    def file = home.resolve('script.groovy')
    Files.writeString(file, text)
    file.toString()
  }

  Ended run(String... words) {
    on('', '', words)
  }

  /** Runs with that on standard input and those descriptors as terminals, e.g. {@code 012}. */
  Ended on(String terminals, String input, String... words) {
    def out = new ByteArrayOutputStream()
    def err = new ByteArrayOutputStream()
    def console = new Console(
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        terminals, 80, environment)
    int code = Main.run(words, console)
    console.flush()
    new Ended(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8))
  }

  /** How a command ended and what it said. */
  record Ended(int code, String out, String err) {}
}
