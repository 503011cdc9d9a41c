package dev.reeve.library.store

import dev.reeve.library.Difference
import dev.reeve.library.LibraryException
import dev.reeve.library.LockFile
import dev.reeve.library.Manifest
import dev.reeve.library.ManifestReader
import dev.reeve.library.Origin
import dev.reeve.library.Tree
import dev.reeve.library.testing.Programs
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

@Requires({ Programs.has('git', '--version') })
class LibrariesSpec extends Specification {
  @TempDir Path folder

  def "two users of one repository pin, verify, update and run the same bytes"() {
    given:
    def repository = published('1.0.0', "println 'one'")
    def origin = Origin.of("git+file://$repository@v1.0.0")
    def (first, second) = [libraries('first'), libraries('second')]

    when:
    first.pin(first.fetch('acme', origin))
    second.pin(second.fetch('acme', origin))

    then:
    first.list().acme == second.list().acme
    first.list().acme.commit() ==~ /[0-9a-f]{40}/
    Files.readString(second.verified('acme').resolve('audit.groovy')) == "println 'one'\n"

    when:
    publish(repository, '1.1.0', "println 'two'")
    def newer = first.fetch('acme', Origin.of("git+file://$repository@v1.1.0"))

    then:
    def before = Tree.of(first.verified('acme'))
    Difference.between(before, newer.parts()[0].tree()).text() == 'changed audit.groovy, reeve-library.toml'

    when:
    first.pin(newer)

    then:
    first.manifest('acme').version() == '1.1.0'
    second.manifest('acme').version() == '1.0.0'
  }

  def "a moved tag changes nothing that is pinned"() {
    given:
    def repository = published('1.0.0', "println 'one'")
    def origin = Origin.of("git+file://$repository@v1.0.0")
    def mine = libraries('mine')
    mine.pin(mine.fetch('acme', origin))

    when:
    publish(repository, '1.0.0', "println 'moved'")

    then:
    Files.readString(mine.verified('acme').resolve('audit.groovy')) == "println 'one'\n"
    mine.fetch('acme', origin).parts()[0].locked().digest() != mine.list().acme.digest()
  }

  def "one changed byte is refused with the file named"() {
    given:
    def mine = libraries('mine')
    mine.pin(mine.fetch('acme', Origin.of("file:${source('acme')}")))
    def kept = mine.verified('acme')
    Files.writeString(kept.resolve('audit.groovy'), "println 'evil'\n")

    when:
    mine.verified('acme')

    then:
    def error = thrown(LibraryException)
    error.text() == """library acme has changed since it was pinned: changed audit.groovy
      |  in $kept
      |  remove that folder and run reeve library add acme""".stripMargin()
    error.category().code() == 8
  }

  def "dependencies are pinned too, and two wishes that disagree are explained"() {
    given:
    def base = source('base')
    def other = source('other', "[dependencies]\nbase = 'file:$base'\n")
    def clash = source('clash', "[dependencies]\nother = 'file:$other'\nbase = 'file:${source('base2')}'\n")
    def mine = libraries('mine')

    when:
    mine.pin(mine.fetch('other', Origin.of("file:$other")))

    then:
    mine.list().keySet() == ['base', 'other'] as Set

    when:
    mine.remove('base')

    then:
    def error1 = thrown(LibraryException)
    error1.what() == 'base is needed by other'

    when:
    mine.fetch('clash', Origin.of("file:$clash"))

    then:
    def error2 = thrown(LibraryException)
    error2.what() =~ /^base is wanted twice, as file:.*base and as file:.*base2$/
  }

  def "libraries that depend on each other in a circle are refused"() {
    given:
    def one = folder.resolve('one')
    def two = source('two', "[dependencies]\none = 'file:$one'\n")
    source('one', "[dependencies]\ntwo = 'file:$two'\n")

    when:
    def mine = libraries('mine')
    mine.fetch('one', Origin.of("file:$one"))

    then:
    def error3 = thrown(LibraryException)
    error3.text() == """libraries depend on each other in a circle: one -> two -> one
      |  for file:$one
      |  one of them must give up its dependency""".stripMargin()
    folder.resolve('mine/store').toFile().list().length == 0
  }

  def "a link in a library is refused before anything is kept"() {
    given:
    def library = source('acme')
    Files.createSymbolicLink(library.resolve('passwd'), Path.of('/etc/passwd'))
    def mine = libraries('mine')

    when:
    mine.fetch('acme', Origin.of("file:$library"))

    then:
    def error4 = thrown(LibraryException)
    error4.what() == 'passwd is a link or no plain file'
    mine.list().isEmpty()
  }

  def "a dead remote, a missing library and a strange source are told plainly"() {
    when:
    task(libraries('mine'))

    then:
    def error = thrown(LibraryException)
    error.what().startsWith(what)
    error.category().code() == code

    where:
    task                                                                 | code | what
    ({ it.fetch('x', Origin.of('git+file:///nowhere/x.git@v1')) })       | 5    | 'git fetch failed: '
    ({ it.verified('acme') })                                            | 8    | 'library acme is not in reeve.lock'
    ({ it.fetch('x', Origin.of('http://host/x.zip')) })                  | 2    | "'http://host/x.zip' is no source of a library"
    ({ it.fetch('x', Origin.of('git+https://h/x.git@--upload-pack=x')) }) | 2   | "'--upload-pack=x' is no tag, branch or commit"
  }

  def "every fault of a manifest is told at once with its line"() {
    given:
    def library = Files.createDirectory(folder.resolve('bad'))
    Files.writeString(library.resolve(Manifest.FILE), "name = '1x'\nversoin = '1.0.0'\n[reach.pgo]\noperations = 'all'\n")

    when:
    ManifestReader.read(library)

    then:
    def error5 = thrown(LibraryException)
    error5.what() == '''\
      line 2: versoin is no key of a manifest, did you mean version?
        line 1: name must be letters, digits and dashes
        version must be a version such as 1.2.0
        line 3: reach.pgo.operations must be a list
        line 3: reach.pgo.access must be "read" or "write"'''.stripIndent()
  }

  private Libraries libraries(String user) {
    new Libraries(folder.resolve("$user/store"), new LockFile(folder.resolve(user)))
  }

  private Path source(String name, String more = '', String script = "println 'one'") {
    def library = Files.createDirectories(folder.resolve(name))
    Files.writeString(library.resolve('audit.groovy'), "// $name\n$script\n")
    Files.writeString(library.resolve(Manifest.FILE), "name = '${name.replaceAll(/\d/, '')}'\nversion = '1.0.0'\n$more")
    library
  }

  private Path published(String version, String script) {
    def repository = Files.createDirectory(folder.resolve('repository'))
    Programs.run(['git', 'init', '-q', '-b', 'main'], repository.toFile())
    publish(repository, version, script)
    repository
  }

  private static void publish(Path repository, String version, String script) {
    Files.writeString(repository.resolve('audit.groovy'), "$script\n")
    Files.writeString(repository.resolve(Manifest.FILE), "name = 'acme'\nversion = '$version'\n")
    Programs.run(['git', 'add', '-A'], repository.toFile())
    Programs.run(['git', 'commit', '-q', '-m', version], repository.toFile())
    Programs.run(['git', 'tag', '-f', "v$version"], repository.toFile())
  }
}
