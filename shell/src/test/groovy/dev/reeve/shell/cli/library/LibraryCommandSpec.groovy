package dev.reeve.shell.cli.library

import dev.reeve.json.Json
import dev.reeve.library.Manifest
import dev.reeve.shell.testing.Programs
import dev.reeve.shell.testing.Reeve
import dev.reeve.shell.testing.Reeve.Ended
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

/** {@code reeve library}, without a vendor. */
@Requires({ Programs.has('git', '--version') })
class LibraryCommandSpec extends Specification {
  @TempDir
  Path home

  Reeve reeve

  def setup() {
    reeve = new Reeve(home)
  }

  def "what is added is shown first, and nothing is pinned before it is accepted"() {
    given:
    def source = source(head: 'author = "Alice"', reach: 'read')

    when:
    def refused = reeve.run('library', 'add', 'acme', "file:$source")
    def digest = (refused.err() =~ /sha256 +([0-9a-f]{64})/)[0][1]

    then:
    refused == new Ended(8, '', """\
acme 1.0.0
  from     file:$source
  author   Alice
  licence  not told
  signer   unsigned
  sha256   $digest
  reach    pgo * (read)
  script   acme/audit  Look at things
error: acme 1.0.0 was not accepted
  for reeve library, sha256 $digest
  read what is said above, then add --yes to accept it
""".toString())
    reeve.run('library', 'list', '-o', 'lines').out() == ''
  }

  def "a person who agrees has it pinned, listed and verified"() {
    given:
    def source = source([:])

    when:
    def typed = reeve.on('02', 'y\n', 'library', 'add', 'acme', "file:$source")

    then:
    typed.code() == 0
    typed.err().endsWith("[y/N]: acme 1.0.0 is pinned in ${home.resolve('config/reeve.lock')}\n")
    Json.parse(reeve.run('library', 'list').out()) == [[name: 'acme', version: '1.0.0',
        source: "file:$source".toString(), commit: '', lock: home.resolve('config/reeve.lock').toString()]]
    Json.parse(reeve.run('library', 'verify').out()) == [[name: 'acme', version: '1.0.0', accepted: 'yes',
        signature: 'unsigned', state: 'as pinned']]
    Json.parse(reeve.run('library', 'list', 'acme').out()) == [[script: 'acme/audit', description: 'Look at things']]
  }

  def "an update shows what changed and how the reach grows, and is accepted anew"() {
    given:
    def source = source([:])
    reeve.run('library', 'add', 'acme', "file:$source", '--yes')
    publish(source, version: '1.1.0', reach: 'write', script: "println 'more'")

    when:
    def refused = reeve.run('library', 'update', 'acme')

    then:
    refused.code() == 8
    refused.err().contains('\n  changed  changed audit.groovy, reeve-library.toml\n')
    refused.err().contains('\n  reach    + pgo * (read and write)\n')
    refused.err().contains("\n+println 'more'\n")
    Json.parse(reeve.run('library', 'list').out())[0].version == '1.0.0'

    and:
    reeve.run('library', 'update', '--yes').code() == 0
    Json.parse(reeve.run('library', 'list').out())[0].version == '1.1.0'

    when: 'the way back is shown too, though that version was accepted before'
    publish(source, version: '1.0.0')
    def back = reeve.run('library', 'update', 'acme')

    then:
    back.code() == 0
    back.err().contains('\n  reach    - pgo * (read and write)\n')
  }

  def "a lock that came from elsewhere is fetched at the pinned commit, wherever the tag is now"() {
    given:
    def repository = repository()
    reeve.run('library', 'add', 'acme', "git+file://$repository@v1.0.0", '--yes', '--project', home.toString())
    def other = new Reeve(home.resolve('other'))

    when:
    commit(repository, "println 'moved'")
    def restored = other.run('library', 'add', 'acme', '--yes', '--project', home.toString())

    then:
    restored.code() == 0
    restored.err().endsWith("acme is as ${home.resolve('reeve.lock')} pins it\n")
  }

  def "bad input is refused and nothing is installed: #what"() {
    given:
    def source = source([:])
    reeve.run('library', 'add', 'acme', "file:$source", '--yes')
    publish(source, head: head)
    def before = Files.readString(home.resolve('config/reeve.lock'))

    when:
    def ended = reeve.run(*words.collect { it.replace('SOURCE', "file:$source").replace('HOME', "$home") })

    then:
    ended.code() == code
    ended.err().readLines().find { it.startsWith('error: ') } == "error: $what".replace('SOURCE', "file:$source")
    Files.readString(home.resolve('config/reeve.lock')) == before

    where:
    words                                                             | head           || code | what
    ['library', 'add', 'other', 'SOURCE']                             | ''             || 2    | 'the library calls itself acme, not other'
    ['library', 'add', 'acme', 'git+file:///no/x.git']                | ''             || 2    | 'library acme is pinned from SOURCE'
    ['library', 'add', 'nobody']                                      | ''             || 2    | 'no catalogue lists a library nobody'
    ['library', 'remove', 'nobody']                                   | ''             || 8    | 'library nobody is not in reeve.lock'
    ['library', 'update', 'acme', '--yes']                            | 'reeve = ">=7"' || 8 | 'library acme 1.0.0 works with Reeve >=7'
    ['library', 'update', 'acme', '--yes']                            | 'reeve = "soon"' || 2 | 'line 3: reeve must be a range such as >=0.1 <1'
    ['library', 'update', 'acme', '--yes']                            | 'colour = "red"' || 2 | 'line 3: colour is no key of a manifest'
    ['library', 'update', 'acme', 'v1 --x']                          | ''             || 2    | "'v1 --x' is no tag, branch or commit"
    ['library', 'search', '--add', 'SOURCE']                          | ''             || 2    | 'this is no catalogue: it has no reeve-catalogue.toml'
    ['library', 'init', '7up']                                        | ''             || 2    | "'7up' is no name of a library"
    ['library', 'init', 'x', 'HOME']                                  | ''             || 2    | 'the folder is not empty'
  }

  def "a library is found in a catalogue and added from there"() {
    given:
    def source = source([:])
    def catalogue = Files.createDirectories(home.resolve('catalogue'))
    Files.writeString(catalogue.resolve(Manifest.FILE), 'name = "ours"\nversion = "1.0.0"\n')
    Files.writeString(catalogue.resolve('reeve-catalogue.toml'),
        "[acme]\nsource = \"file:$source\"\ndescription = \"Audits\"\n[nil]\nsource = \"file:/nowhere\"\n")

    when:
    def found = reeve.run('library', 'search', '--add', "file:$catalogue", 'AUDIT')

    then:
    Json.parse(found.out()) == [[name: 'acme', description: 'Audits', source: "file:$source".toString(), catalogue: 'ours']]

    when: 'a second one lists more'
    def second = Files.createDirectories(home.resolve('second'))
    Files.writeString(second.resolve(Manifest.FILE), 'name = "theirs"\nversion = "1.0.0"\n')
    Files.writeString(second.resolve('reeve-catalogue.toml'), '[audits]\nsource = "file:/nowhere"\n')
    reeve.run('library', 'search', '--add', "file:$second")

    then:
    Json.parse(reeve.run('library', 'search', 'audit').out())*.catalogue == ['ours', 'theirs']

    and: 'a catalogue stays as it was pinned'
    Files.writeString(catalogue.resolve('reeve-catalogue.toml'), '[acme]\nsource = "file:/evil"\n')
    reeve.run('library', 'add', 'acme', '--yes').code() == 0
  }

  def "a catalogue with `#entry` is refused and not pinned"() {
    given:
    def catalogue = Files.createDirectories(home.resolve('catalogue'))
    Files.writeString(catalogue.resolve(Manifest.FILE), 'name = "ours"\nversion = "1.0.0"\n')
    Files.writeString(catalogue.resolve('reeve-catalogue.toml'), "[acme]\n$entry\n")

    when:
    def ended = reeve.run('library', 'search', '--add', "file:$catalogue", 'acme')

    then:
    ended.code() == 2
    ended.out() == ''
    ended.err().startsWith("error: this is no catalogue: $what\n  in ")
    reeve.run('library', 'search', '-o', 'json').out() == '[]\n'

    where:
    entry                                   || what
    'source = "file:/x"\ncolour = "red"'    || 'acme has a key besides source and description'
    'description = "Audits"'                || 'acme has no source'
    'source = '                             || 'the text is not TOML: Newline not permitted here'
  }

  def "no library may call itself #name: that would hide what is there"() {
    given:
    def library = Files.createDirectories(home.resolve('library'))
    Files.writeString(library.resolve(Manifest.FILE), "name = '$name'\nversion = '1.0.0'\n")

    when:
    def ended = reeve.run('library', 'add', name, "file:$library", '--yes')

    then:
    ended.code() == 2
    ended.err().startsWith("error: a library cannot be named $name: that is a vendor or a word of scripts\n")
    Json.parse(reeve.run('library', 'list').out())*.name.every { it != name }

    where:
    name << ['standard', 'cross-vendor', 'reeve', 'pgo', 'fail', 'java']
  }

  def "a library is made, packed to the same bytes each time, and added from its archive"() {
    given:
    def made = home.resolve('mine')

    expect:
    reeve.run('library', 'init', 'mine', "$made") == new Ended(0, "$made\n".toString(), '')
    reeve.run('library', 'pack', '--to', "$home/1.zip", "$made").code() == 0
    made.resolve('networks.groovy').toFile().setLastModified(0)
    reeve.run('library', 'pack', '--to', "$home/2.zip", "$made").code() == 0
    Files.mismatch(home.resolve('1.zip'), home.resolve('2.zip')) == -1

    and:
    reeve.run('library', 'add', 'mine', "file:$home/1.zip", '--yes').code() == 0
    Json.parse(reeve.run('library', 'list', 'mine').out())*.script == ['mine/networks']
  }

  def "the specs of a new library are green, and what of its reach they never called is listed"() {
    given:
    def made = home.resolve('mine')
    reeve.run('library', 'init', 'mine', "$made")
    def manifest = made.resolve(Manifest.FILE)
    Files.writeString(manifest, Files.readString(manifest).replace('"accounts.list"', '"accounts.list", "networks.get"'))

    when:
    def ended = reeve.run('library', 'test', "$made")

    then:
    ended.out() == '''\
ok      networks are listed with their short names
ok      a name that is nowhere gives an empty table
2 passed, 0 failed
never called: pureport.networks.get (read)
'''
    ended.code() == 0

    when:
    def script = made.resolve('networks.groovy')
    Files.writeString(script, Files.readString(script) + "pureport.networks.create(name: 'more')\n")
    def broken = reeve.run('library', 'test', "$made")

    then:
    broken.code() == 1
    broken.out().contains('FAILED  networks are listed with their short names\n')
  }

  private Path source(Map told) {
    publish(told, Files.createDirectories(home.resolve('acme')))
  }

  private static Path publish(Map told, Path folder) {
    Files.writeString(folder.resolve('audit.groovy'), "@Script('Look at things')\n\n${told.script ?: "println 'one'"}\n")
    def reach = told.reach ? "[reach.pgo]\noperations = ['*']\naccess = '$told.reach'\n" : ''
    Files.writeString(folder.resolve(Manifest.FILE), """\
name = "acme"
version = "${told.version ?: '1.0.0'}"
${told.head ?: ''}
[scripts]
audit = "Look at things"
$reach""")
    folder
  }

  private Path repository() {
    def folder = Files.createDirectories(home.resolve('repository'))
    Programs.run(['git', 'init', '-q', '-b', 'main'], folder.toFile())
    commit(folder, "println 'one'")
  }

  private static Path commit(Path folder, String script) {
    publish(folder, script: script)
    Programs.run(['git', 'add', '-A'], folder.toFile())
    Programs.run(['git', 'commit', '-q', '-m', 'new'], folder.toFile())
    Programs.run(['git', 'tag', '-f', 'v1.0.0'], folder.toFile())
    folder
  }
}
