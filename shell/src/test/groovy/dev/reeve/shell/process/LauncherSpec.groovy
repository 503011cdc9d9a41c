package dev.reeve.shell.process

import static dev.reeve.shell.process.Installation.end
import static dev.reeve.shell.process.Installation.jdks

import java.nio.channels.FileChannel
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.StandardOpenOption
import java.nio.file.attribute.FileTime
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir
import spock.util.concurrent.PollingConditions

class LauncherSpec extends Specification {

  @TempDir
  Path directory

  @Shared
  @TempDir
  Path shared

  /** By JDK: an installation whose archive is made, which features leave as they found it. */
  @Shared
  Map<Path, Installation> warmed = [:]

  def "ten first starts at once answer alike and leave one archive, on #jdk.fileName"() {
    given:
    def reeve = new Installation(directory).on(jdk).archiving()

    when:
    def ended = (1..10).collect { reeve.begin('version') }.collect { end(it) }

    then:
    ended.every { it == answer(jdk) }

    and:
    new PollingConditions(timeout: 240, delay: 0.5).eventually {
      assert reeve.archives().size() == 1 && !reeve.makesArchive()
    }
    reeve.start('version') == answer(jdk)

    where:
    jdk << jdks()
  }

  def "where no cache can be written it runs without, on #jdk.fileName"() {
    given:
    def reeve = new Installation(directory).on(jdk).archiving()
    reeve.environment.XDG_CACHE_HOME = Files.createFile(directory.resolve('blocked')).resolve('cache').toString()

    expect:
    reeve.start('version') == answer(jdk)
    reeve.start('version') == answer(jdk)

    where:
    jdk << jdks()
  }

  def "classes come from the archive once it is made, on #jdk.fileName"() {
    when:
    def ended = warm(jdk).start('version')

    then:
    ended == answer(jdk)
    classLog(jdk).readLines().find { it.contains(' dev.reeve.shell.cli.Main ') } =~ /source: shared objects file/

    where:
    jdk << jdks()
  }

  def "an archive that was #how changes no word, on #jdk.fileName"() {
    given:
    def archive = warm(jdk).archives().first()
    def whole = Files.copy(archive.toPath(), directory.resolve('whole'))
    archive.writable = true

    when:
    harm(archive)
    def ended = warm(jdk).start('version')

    then:
    ended == answer(jdk)

    cleanup:
    archive.delete()
    Files.copy(whole, archive.toPath())

    where:
    [jdk, [how, harm]] << [jdks(), [
      ['cut in half', { cut(it, it.length().intdiv(2)) }],
      ['emptied', { cut(it, 0L) }],
      ['overwritten at its head', { overwrite(it) }],
      ['taken from another JDK', { replace(it, jdks()) }],
    ]].combinations()
  }

  def "a jar touched after the archive was made changes no word, on #jdk.fileName"() {
    given:
    def jar = warm(jdk).root.resolve('shell/target/reeve/lib').toFile().listFiles().find { it.name.startsWith('reeve-shell') }
    def time = jar.lastModified()

    expect:
    Files.setLastModifiedTime(jar.toPath(), FileTime.fromMillis(time - 60_000))
    warm(jdk).start('version') == answer(jdk)
    Files.setLastModifiedTime(jar.toPath(), FileTime.fromMillis(System.currentTimeMillis() + 60_000))
    warm(jdk).start('version') == answer(jdk)

    cleanup:
    Files.setLastModifiedTime(jar.toPath(), FileTime.fromMillis(time))

    where:
    jdk << jdks()
  }

  def "options in #variable act without being announced"() {
    given:
    def reeve = new Installation(directory).on(jdks().last())
    reeve.environment[variable] = '-Duser.language=en'

    expect:
    reeve.start('version') == answer(jdks().last())

    where:
    variable << ['JAVA_TOOL_OPTIONS', 'JDK_JAVA_OPTIONS', 'REEVE_JAVA_OPTIONS']
  }

  def "it starts through a symbolic link from anywhere"() {
    given:
    def reeve = new Installation(directory).on(jdks().last())
    def link = Files.createSymbolicLink(reeve.home.resolve('link'), reeve.root.resolve('reeve'))
    def builder = new ProcessBuilder(link.toString(), 'version').directory(directory.toFile())
    builder.environment().putAll(reeve.environment)

    expect:
    end(builder.start()) == answer(jdks().last())
  }

  def "a closed descriptor is an empty one, and no file of ours: #closed"() {
    given:
    def reeve = new Installation(directory).on(jdks().last())
    def builder = new ProcessBuilder('sh', '-c', "exec '${reeve.root.resolve('reeve')}' secret set x $closed".toString())
    builder.environment().putAll(reeve.environment)

    when:
    def ended = end(builder.start())

    then:
    ended == new Installation.Ended(2, '', said)
    !reeve.home.resolve('.config/reeve/vault.json').toFile().exists()

    where:
    closed         || said
    '<&-'          || 'error: No secret was given.\n  for secret set x\n  type it at the prompt, or pipe it: pass show x | reeve secret set x\n'
    '<&- >&- 2>&-' || ''
  }

  private Installation warm(Path jdk) {
    warmed.computeIfAbsent(jdk) {
      // JDK 17 takes no class of ours from an archive when the path to the jars has a space.
      def reeve = new Installation(shared.resolve(jdk.fileName.toString()), 'reeve').on(jdk)
      reeve.environment.REEVE_JAVA_OPTIONS = "-Xlog:class+load:file=${classLog(jdk)}".toString()
      assert reeve.start('doctor', '--warm').code() == 0
      reeve
    }
  }

  private File classLog(Path jdk) {
    shared.resolve("${jdk.fileName}.log").toFile()
  }

  private void replace(File archive, List<Path> all) {
    def foreign = all.collect { warm(it).archives().first() }.find { it.name != archive.name }
    if (foreign) {
      archive.delete()
      Files.copy(foreign.toPath(), new File(archive.parentFile, "${foreign.length()}.${archive.name.tokenize('.').last()}").toPath())
    }
  }

  private static Installation.Ended answer(Path jdk) {
    def version = (new File(jdk.toFile(), 'release').text =~ /JAVA_VERSION="([^"]+)"/)[0][1]
    new Installation.Ended(0, "reeve 0.1.0-SNAPSHOT (Java $version)\n".toString(), '')
  }

  private static void cut(File file, long size) {
    FileChannel.open(file.toPath(), StandardOpenOption.WRITE).withCloseable { it.truncate(size) }
  }

  private static void overwrite(File file) {
    new RandomAccessFile(file, 'rw').withCloseable { it.write(new byte[4096]) }
  }
}
