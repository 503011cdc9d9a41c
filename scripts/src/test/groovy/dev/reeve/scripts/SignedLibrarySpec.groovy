package dev.reeve.scripts

import dev.reeve.library.Manifest
import dev.reeve.library.ManifestReader
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

/** The folder of scripts is a library as others are: listed whole, documented, signed, added, run. */
class SignedLibrarySpec extends Specification {

  @TempDir
  Path home

  def "the manifest lists every script with the line that its help begins with"() {
    given:
    def manifest = ManifestReader.read(Path.of('.'))
    def files = ['pureport', 'pure1', 'clc', 'illumio', 'pgo', 'cross-vendor'].collectMany { folder ->
      new File(folder).list().collect { "$folder/${it - '.groovy'}".toString() }
    }

    expect:
    manifest.scripts().keySet() == files as Set
    files.size() == 21
    files.every { new File("${it}.groovy").readLines()[0] == "@Script('${manifest.scripts()[it]}')" }
  }

  def "every option of #script has a type and words, but for a flag, which has words alone"() {
    when:
    def options = new Reeve(home).run('run', script, '--help').out().readLines().findAll { it.startsWith('  --') }

    then:
    !options.empty
    options.every { it ==~ /  --[a-z-]+( [A-Z]+)? {2,}[A-Z].+/ }

    where:
    script << ManifestReader.read(Path.of('.')).scripts().keySet()
  }

  def "no script makes a mistake that the documents tell; what a person would have to settle is a note"() {
    given:
    def checked = new Reeve(home).run('check', script)

    expect:
    checked == new Reeve.Ended(0, checked.out(), '')
    checked.out().readLines().findAll { it =~ /:\d+:\d+: / }.every { it =~ /^$script\.groovy:\d+:\d+: note: / }

    where:
    script << ManifestReader.read(Path.of('.')).scripts().keySet()
  }

  @Requires({ Tools.has('ssh-keygen') })
  def "signed by a test key it is added from its archive, and its scripts run by name"() {
    given:
    def folder = copy()
    new ProcessBuilder('ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-C', 'test', '-f', "$home/key").start().waitFor()
    def reeve = new Reeve(home)
    Files.createDirectories(home.resolve('config'))
    Files.writeString(home.resolve('config/allowed_signers'), "build@reeve ${Files.readString(home.resolve('key.pub'))}")

    when:
    def packed = reeve.run('library', 'pack', '--key', "$home/key", '--to', "$home/standard.zip", "$folder")
    def added = reeve.run('library', 'add', 'ours', "file:$home/standard.zip", '--yes')

    then:
    packed == new Reeve.Ended(0, "$home/standard.zip\n".toString(), '')
    added.code() == 0
    added.err() =~ /signer   signed by build@reeve \(SHA256:/

    and: 'its own name comes before those of Reeve'
    reeve.run('run', 'ours/cross-vendor/smoke-test', '--help').out().startsWith('reeve run ours/cross-vendor/smoke-test [options]\n')
    reeve.run('run', 'ours/pgo/backup-age', '-p', 'demo').out().contains('hippo')
  }

  /** What of the folder is the library, under a name that is free. */
  private Path copy() {
    def folder = home.resolve('standard')
    def manifest = ManifestReader.read(Path.of('.'))
    manifest.scripts().keySet().each { script ->
      def file = folder.resolve("${script}.groovy")
      Files.createDirectories(file.parent)
      Files.copy(Path.of("${script}.groovy"), file)
    }
    Files.writeString(folder.resolve(Manifest.FILE), Files.readString(Path.of(Manifest.FILE)).replace('name = "standard"', 'name = "ours"'))
    folder
  }
}
