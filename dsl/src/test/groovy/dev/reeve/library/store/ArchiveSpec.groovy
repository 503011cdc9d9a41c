package dev.reeve.library.store

import dev.reeve.library.LibraryException
import dev.reeve.library.testing.Programs
import java.nio.file.Files
import java.nio.file.Path
import java.util.zip.ZipEntry
import java.util.zip.ZipOutputStream
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

class ArchiveSpec extends Specification {
  @TempDir
  Path folder

  def "what was packed comes out again, without what git keeps"() {
    given:
    def from = Files.createDirectories(folder.resolve('from/.git')).parent
    Files.writeString(from.resolve('.git/config'), 'x')
    Files.createDirectories(from.resolve('src'))
    Files.writeString(from.resolve('src/A.groovy'), 'class A {}')
    Files.writeString(from.resolve('ä.groovy'), '1')
    def into = Files.createDirectory(folder.resolve('into'))

    when:
    Archive.pack(from, folder.resolve('x.zip'))
    Archive.unpack(folder.resolve('x.zip'), into)

    then:
    Files.readString(into.resolve('src/A.groovy')) == 'class A {}'
    Files.readString(into.resolve('ä.groovy')) == '1'
    !Files.exists(into.resolve('.git'))
  }

  def "a file that would land outside is refused and not written: #name"() {
    given:
    def into = Files.createDirectories(folder.resolve('deep/into'))
    def archive = zip([(name): 'evil'])

    when:
    Archive.unpack(archive, into)

    then:
    def error = thrown(LibraryException)
    error.text() == """the archive has a file outside of the library: $name
      |  in $archive
      |  do not use it; tell who gave it to you""".stripMargin()
    error.category().code() == 8
    !Files.exists(folder.resolve('deep/evil'))
    into.toFile().list().length == 0

    where:
    name << ['../evil', '/tmp/evil', 'a/../../evil', 'a\\..\\evil', '.', 'x/..']
  }

  @Requires({ Programs.has('zip', '-h') })
  def "a link in an archive is refused"() {
    given:
    def from = Files.createDirectory(folder.resolve('from'))
    Files.createSymbolicLink(from.resolve('passwd'), Path.of('/etc/passwd'))
    Programs.run(['zip', '-q', '--symlinks', folder.resolve('x.zip'), 'passwd'], from.toFile())

    when:
    Archive.unpack(folder.resolve('x.zip'), folder.resolve('into'))

    then:
    def error = thrown(LibraryException)
    error.what() == 'the archive holds a link or a special file'
  }

  def "a link is told by its mode alone, whoever wrote the archive"() {
    given:
    def archive = zip([passwd: '/etc/passwd'])
    def bytes = Files.readAllBytes(archive)
    int at = (0..<bytes.length - 4).find { bytes[it..it + 3] == [0x50, 0x4b, 1, 2].collect { it as byte } }
    bytes[at + 5] = 3
    bytes[at + 41] = 0xA1 as byte
    Files.write(archive, bytes)

    when:
    Archive.unpack(archive, folder.resolve('into'))

    then:
    def error = thrown(LibraryException)
    error.what() == 'the archive holds a link or a special file'
  }

  def "an archive that unpacks to too much or too many is refused: #what"() {
    given:
    def into = Files.createDirectory(folder.resolve('into'))

    when:
    Archive.unpack(zip(files), into)

    then:
    def error = thrown(LibraryException)
    error.what() == what

    where:
    files                                                || what
    [big: '0' * (65 << 20)]                              || 'the archive unpacks to more than 64 MiB'
    (1..5001).collectEntries { ["f$it".toString(), ''] } || 'the archive holds more than 5000 files'
  }

  def "a file that is no archive is told"() {
    when:
    Archive.unpack(Files.writeString(folder.resolve('x.zip'), 'nonsense'), folder)

    then:
    def error = thrown(LibraryException)
    error.remedy() == 'name a folder, or a file that reeve library pack wrote'
  }

  private Path zip(Map<String, String> files) {
    def archive = folder.resolve('x.zip')
    new ZipOutputStream(Files.newOutputStream(archive)).withCloseable { out ->
      files.each { name, text ->
        out.putNextEntry(new ZipEntry(name))
        out.write(text.bytes)
        out.closeEntry()
      }
    }
    archive
  }
}
