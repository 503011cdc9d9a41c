package dev.reeve.library.store

import dev.reeve.library.LibraryException
import dev.reeve.library.LockFile
import dev.reeve.library.Manifest
import dev.reeve.library.Origin
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** Where a library in a folder is looked for, whoever looks from wherever. */
class LibraryFoldersSpec extends Specification {
  @TempDir Path folder

  def "#source typed in /work is pinned in the lock of #lock as #pinned"() {
    given:
    def origin = Origin.of(source).from(Path.of('/work'))

    expect:
    origin.within(Path.of(lock)) == pinned
    Origin.of(pinned).from(Path.of(lock)) == origin

    where:
    source                       | lock         || pinned
    'file:.'                     | '/home/me'   || 'file:/work'
    'file:tools/acme'            | '/work'      || 'file:tools/acme'
    'file:../acme'               | '/work'      || 'file:/acme'
    'file:///opt/acme'           | '/work'      || 'file:/opt/acme'
    'git+https://h/acme.git@v1'  | '/work'      || 'git+https://h/acme.git@v1'
  }

  def "a project with its library can be moved, its lock goes on to fit"() {
    given:
    def project = Files.createDirectory(folder.resolve('project'))
    library('project/tools/acme')
    libraries(project).with { it.pin(it.fetch('acme', Origin.of('file:tools/acme').from(project))) }

    when:
    def moved = Files.move(project, folder.resolve('moved'))
    def mine = libraries(moved)

    then:
    mine.list().acme.origin() == Origin.of("file:$moved/tools/acme")
    mine.fetch('acme', mine.list().acme.origin()).parts()*.locked() == [mine.list().acme]
  }

  def "a library in a folder finds another beside it"() {
    given:
    library('base')
    def acme = library('acme', "[dependencies]\nbase = 'file:../base'\n")

    expect:
    libraries(folder).fetch('acme', Origin.of("file:$acme")).parts()*.locked()*.origin()*.toString() ==
        ["file:$acme", "file:${folder.resolve('base')}"]*.toString()
  }

  def "a part of a path that somebody else wrote is no folder of this machine"() {
    when:
    libraries(folder).fetch('base', Origin.of('file:../base'))

    then:
    def error = thrown(LibraryException)
    error.text() == """'file:../base' leads nowhere: what names it is no folder of this machine
      |  for reeve library
      |  its author must write file: with a whole path, or git+https://...""".stripMargin()
    error.category().code() == 2
  }

  private Libraries libraries(Path at) {
    new Libraries(folder.resolve('store'), new LockFile(at))
  }

  private Path library(String path, String more = '') {
    def library = Files.createDirectories(folder.resolve(path))
    Files.writeString(library.resolve(Manifest.FILE), "name = '$library.fileName'\nversion = '1.0.0'\n$more")
    library
  }
}
