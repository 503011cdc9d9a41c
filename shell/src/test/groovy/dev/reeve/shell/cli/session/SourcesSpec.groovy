package dev.reeve.shell.cli.session

import dev.reeve.auth.VendorShapes
import dev.reeve.openapi.CompiledVendors
import dev.reeve.profile.Folders
import dev.reeve.shell.cli.option.Console
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class SourcesSpec extends Specification {
  @TempDir
  Path home

  def "what an untrusted project wishes is told once, however often a command looks"() {
    given:
    def project = Files.createDirectories(home.resolve('project/.reeve'))
    Files.writeString(project.resolve('profiles.toml'), '[lab.clc]\nurl = "https://127.0.0.1:1"\n')
    def err = new ByteArrayOutputStream()
    def console = new Console(System.in, System.out, new PrintStream(err, true), '', 80, [:])
    def files = Sources.files(Folders.of([:], home), console, project.parent)
    def clc = VendorShapes.of(CompiledVendors.load('clc'))

    when:
    3.times { files.find('lab', true).get().vendor(clc) }

    then:
    err.toString().readLines() == [
      'warning: The project\'s profiles set url of clc, and are not trusted.',
      "  in ~/project/.reeve/profiles.toml, line 2, profile lab".toString(),
      '  read that file, then `reeve profile trust`; until then it may set scope and output only',
    ]
  }
}
