package dev.reeve.scripts

/** Other programs that specs use for real. */
class Tools {

  static boolean has(String command) {
    try {
      new ProcessBuilder(command, '-?').redirectErrorStream(true).start().inputStream.bytes
      return true
    } catch (IOException ignored) {
      System.err.println("SKIPPED: this spec needs $command, which is not installed")
      return false
    }
  }
}
