package dev.reeve.library.store

import dev.reeve.json.Json
import dev.reeve.library.LibraryException
import dev.reeve.library.LockFile
import dev.reeve.library.Manifest
import dev.reeve.library.Origin
import dev.reeve.library.testing.Programs
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

/** Libraries that are refused, and what stays as it was. */
class BadLibrariesSpec extends Specification {
  @TempDir
  Path folder

  Libraries mine

  def setup() {
    mine = new Libraries(folder.resolve('store'), new LockFile(folder), ['pureport'] as Set)
  }

  def "#what"() {
    given:
    def library = Files.createDirectories(folder.resolve('library'))
    Files.writeString(library.resolve('audit.groovy'), '1')
    Files.writeString(library.resolve(Manifest.FILE), "name = '$name'\nversion = '1.0.0'\n$more")

    when:
    mine.fetch('', Origin.of("file:$library"))

    then:
    def error = thrown(LibraryException)
    error.what() == what
    mine.list().isEmpty()
    folder.resolve('store').toFile().list().length == 0

    where:
    name       | more                               || what
    'pureport' | ''                                 || 'a library cannot be named pureport: that is a vendor or a word of scripts'
    'acme'     | "[scripts]\n'nil' = 'x'"           || 'reeve-library.toml names script nil, but there is no nil.groovy'
    'acme'     | "[scripts]\n'../up' = 'x'"         || 'line 4: scripts.../up is no name of a script'
    'acme'     | "[scripts]\n'/etc/up' = 'x'"       || 'line 4: scripts./etc/up is no name of a script'
    'acme'     | "reach = 'all'"                    || 'line 3: reach must be a table'
    'acme'     | "[reach]\npgo = ['*']"             || 'line 4: reach.pgo must be a table of operations and access'
    'acme'     | '[scripts'                         || 'the text is not TOML: Premature end of file'
    'acme'     | 'scripts = 1'                      || 'line 3: scripts must be a table'
    'acme'     | 'description = 1'                  || 'line 3: description must be a text'
    'acme'     | "[dependencies]\nbase = 1"         || 'line 4: dependencies.base must be a text'
  }

  def "a huge file is refused before anything is kept"() {
    given:
    def library = Files.createDirectories(folder.resolve('library'))
    Files.writeString(library.resolve(Manifest.FILE), "name = 'acme'\nversion = '1.0.0'\n")
    new RandomAccessFile(library.resolve('huge').toFile(), 'rw').withCloseable { it.setLength(17 << 20) }

    when:
    mine.fetch('', Origin.of("file:$library"))

    then:
    def error = thrown(LibraryException)
    error.what() == 'huge is larger than 16 MiB'
    folder.resolve('store').toFile().list().length == 0
  }

  def "a dependency that another pinned library needs in another version is explained"() {
    given:
    def one = library('one', "[dependencies]\nbase = 'file:${library('base', '')}'\n")
    mine.pin(mine.fetch('one', Origin.of("file:$one")))
    def newer = library('base', "description = 'newer'\n", 'base2')
    def two = library('two', "[dependencies]\nbase = 'file:$newer'\n")

    when:
    mine.pin(mine.fetch('two', Origin.of("file:$two")))

    then:
    def error = thrown(LibraryException)
    error.text() == """base is pinned as file:${folder.resolve('base')} for one
      |  for two, which wants file:$newer
      |  update one to a version that wants the same""".stripMargin()
    mine.list().keySet() == ['base', 'one'] as Set
  }

  def "a lock that is no lock, or of another format, is refused: #text"() {
    given:
    Files.writeString(folder.resolve(LockFile.NAME), text)

    when:
    mine.list()

    then:
    def error = thrown(LibraryException)
    error.what() == 'the lock cannot be read'
    error.category().code() == 8

    where:
    text << ['', '[]', '{"format": 2, "libraries": {}}', '{"format": 1, "libraries": {"acme": {}}}',
             '{"format": 1, "libraries": {"acme": {"source": 1}}}', lock('sha256', '../../etc'), lock('sha256', 'F' * 64),
             lock('commit', '--upload-pack=x'), lock('colour', 'red'), lock('source', 'http://host/x')]
  }

  def "acceptances that cannot be read accept nothing"() {
    given:
    def file = Files.writeString(folder.resolve('accepted.json'), '{')

    when:
    new Acceptances(file).accepted('acme', 'f')

    then:
    def error = thrown(LibraryException)
    error.what() == 'what was accepted cannot be read'
  }

  private Path library(String name, String more, String at = name) {
    def library = Files.createDirectories(folder.resolve(at))
    Files.writeString(library.resolve(Manifest.FILE), "name = '$name'\nversion = '1.0.0'\n$more")
    library
  }

  private static String lock(String key, String value) {
    def entry = [source: 'file:/acme', commit: '', sha256: '0' * 64, version: '1.0.0', needs: []] + [(key): value]
    Json.print([format: 1, libraries: [acme: entry]])
  }

  @Requires({ Programs.has('git', '--version') })
  def "#what in a repository is refused before a file of it is written"() {
    given:
    def library = library('acme', '')
    def folder = library.toFile()
    Programs.run(['git', 'init', '-q', '-b', 'main'], folder)
    Programs.run(['git', 'add', '-A'], folder)
    def object = mode == '160000' ? '1' * 40 : Programs.run(['git', 'hash-object', '-w', library.resolve(Manifest.FILE)], folder).strip()
    Programs.run(['git', 'update-index', '--add', '--cacheinfo', "$mode,$object,src/evil"], folder)
    Programs.run(['git', 'commit', '-q', '-m', 'evil'], folder)

    when:
    mine.fetch('acme', Origin.of("git+file://$library"))

    then:
    def error = thrown(LibraryException)
    error.text() == """src/evil is a link or another repository
      |  for git+file://$library
      |  its author must take it out of the library""".stripMargin()
    this.folder.resolve('store').toFile().list().length == 0

    where:
    what          | mode
    'a link'      | '120000'
    'a submodule' | '160000'
  }

  def "two libraries of one package are refused, also where only the case differs"() {
    given:
    mine.pin(mine.fetch('our-lib', Origin.of("file:${library('our-lib', '')}")))

    when:
    mine.pin(mine.fetch(other, Origin.of("file:${library(other, '')}")))

    then:
    def error = thrown(LibraryException)
    error.text() == """libraries our-lib and $other would both be imported as $type
      |  for file:${folder.resolve(other)}
      |  use one of them, or have its author choose another name""".stripMargin()
    mine.list().keySet() == ['our-lib'] as Set

    where:
    other     | type
    'our_lib' | 'our_lib'
    'Our-Lib' | 'Our_Lib'
  }
}
