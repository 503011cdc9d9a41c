package dev.reeve.testing

import java.nio.file.Path
import java.util.concurrent.TimeUnit

/** Runs a class with a main method in a process of its own, on the class path of the specs. */
final class OtherProcess {
  private OtherProcess() {}

  static Process start(Class<?> main, String... arguments) {
    def path = System.getProperty('surefire.test.class.path') ?: System.getProperty('java.class.path')
    def java = Path.of(System.getProperty('java.home'), 'bin', 'java').toString()
    new ProcessBuilder([java, '-cp', path, main.name] + arguments.toList()).redirectErrorStream(true).start()
  }

  /** Its output, when it ended well. */
  static String await(Process process) {
    def output = process.inputStream.text
    assert process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0: output
    output
  }
}
