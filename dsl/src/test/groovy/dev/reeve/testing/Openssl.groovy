package dev.reeve.testing

import java.nio.file.Path
import java.util.concurrent.TimeUnit
import org.opentest4j.TestAbortedException

/** Runs the real openssl; specs that need it are skipped loudly where it is missing. */
final class Openssl {
  private static final boolean PRESENT = present()

  private Openssl() {}

  /** Skips the spec that calls it, in words nobody overlooks. */
  static void orSkip() {
    if (!PRESENT) {
      System.err.println('SKIPPED: openssl is not installed, so keys as openssl writes them stay untested')
      throw new TestAbortedException('openssl is not installed')
    }
  }

  /** Runs one command in that folder, e.g. {@code run(dir, 'genrsa -out key.pem 2048')}. */
  static void run(Path folder, String command) {
    def process = new ProcessBuilder(['openssl'] + command.tokenize(' '))
        .directory(folder.toFile()).redirectErrorStream(true).start()
    process.outputStream.close()
    def output = process.inputStream.text
    assert process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0: "openssl ${command}: ${output}"
  }

  private static boolean present() {
    try {
      new ProcessBuilder('openssl', 'version').start().waitFor() == 0
    } catch (IOException ignored) {
      false
    }
  }
}
