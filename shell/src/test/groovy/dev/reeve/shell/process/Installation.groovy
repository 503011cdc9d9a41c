package dev.reeve.shell.process

import java.lang.management.ManagementFactory
import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit

/** Reeve as a user has it on disk, with homes of its own; each start is a process. */
class Installation {

  final Path root
  final Path home
  final Map<String, String> environment = [:]

  /** The built jars and the launcher, linked into {@code directory}; the shell's own jar is a copy. */
  Installation(Path directory, String name = 'reeve home') {
    root = Files.createDirectories(directory.resolve(name))
    home = Files.createDirectories(directory.resolve('user'))
    def lib = Files.createDirectories(root.resolve('shell/target/reeve/lib'))
    new File('target/reeve/lib').listFiles().each {
      def there = lib.resolve(it.name)
      it.name.startsWith('reeve-shell') ? Files.copy(it.toPath(), there) : Files.createSymbolicLink(there, it.toPath().toRealPath())
    }
    Files.copy(Path.of('../reeve'), root.resolve('reeve')).toFile().executable = true
    environment.HOME = home.toString()
    environment.XDG_CACHE_HOME = home.resolve('cache').toString()
    environment.REEVE_BUILD = 'no'
    // A class archive is made behind a start's back, and would still be at it when the directory is removed.
    environment.REEVE_ARCHIVE = 'no'
    environment.LANG = 'C.UTF-8'
    environment.PATH = System.getenv('PATH')
  }

  /** Every JDK of this machine that Reeve can run on. */
  static List<Path> jdks() {
    def found = new File('/usr/lib/jvm').listFiles()?.findAll { jdk ->
      !Files.isSymbolicLink(jdk.toPath()) && new File(jdk, 'bin/java').canExecute() && major(jdk) >= 17
    } ?: []
    (found*.toPath() ?: [Path.of(System.getProperty('java.home'))]).sort()
  }

  static int major(File jdk) {
    def release = new File(jdk, 'release')
    release.exists() ? ((release.text =~ /JAVA_VERSION="(\d+)/)[0][1] as int) : 0
  }

  Installation on(Path jdk) {
    environment.JAVA_HOME = jdk.toString()
    this
  }

  /** Makes the class archive after the first start, as it does for a user. */
  Installation archiving() {
    environment.remove('REEVE_ARCHIVE')
    this
  }

  /** Counts what its processes run towards the coverage of this build, where that is measured. */
  Installation measured() {
    def agent = ManagementFactory.runtimeMXBean.inputArguments.find { it.startsWith('-javaagent:') && it.contains('jacoco') }
    if (agent) {
      environment.REEVE_JAVA_OPTIONS = agent
    }
    this
  }

  Process begin(String... arguments) {
    def builder = new ProcessBuilder([root.resolve('reeve').toString(), *arguments])
    builder.environment().clear()
    builder.environment().putAll(environment)
    builder.directory(home.toFile())
    builder.start()
  }

  static Ended end(Process process) {
    process.outputStream.close()
    def err = new StringBuilder()
    def reader = Thread.start { err << process.errorStream.getText('UTF-8') }
    def out = process.inputStream.getText('UTF-8')
    reader.join()
    assert process.waitFor(5, TimeUnit.MINUTES)
    new Ended(process.exitValue(), out, err.toString())
  }

  Ended start(String... arguments) {
    end(begin(arguments))
  }

  /** The finished class archives in this home's cache. */
  List<File> archives() {
    def all = []
    def cache = new File(environment.XDG_CACHE_HOME, 'reeve/archives')
    if (cache.directory) {
      cache.eachFileRecurse { if (it.name ==~ /\d+\.jsa/) { all << it } }
    }
    all
  }

  /** Whether a class archive is being made behind a start's back. */
  boolean makesArchive() {
    new File(environment.XDG_CACHE_HOME, 'reeve/archives').listFiles().any { new File(it, 'lock').exists() }
  }

  /** How a process ended and what it said. */
  record Ended(int code, String out, String err) {}
}
