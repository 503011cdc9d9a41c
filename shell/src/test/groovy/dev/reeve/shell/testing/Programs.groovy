package dev.reeve.shell.testing

/** Other programs that specs use for real. */
class Programs {

  static boolean has(String... command) {
    try {
      new ProcessBuilder(command).redirectErrorStream(true).start().inputStream.bytes
      return true
    } catch (IOException ignored) {
      System.err.println("SKIPPED: this spec needs ${command[0]}, which is not installed")
      return false
    }
  }

  static String run(List<Object> command, File folder = null) {
    def builder = new ProcessBuilder(command*.toString()).redirectErrorStream(true)
    builder.directory(folder)
    builder.environment().putAll(GIT_CONFIG_NOSYSTEM: '1', GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@b',
        GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@b')
    def process = builder.start()
    def output = process.inputStream.getText('UTF-8')
    assert process.waitFor() == 0: "${command.join(' ')}: $output"
    output
  }
}
