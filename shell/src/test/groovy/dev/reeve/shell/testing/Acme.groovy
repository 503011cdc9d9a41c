package dev.reeve.shell.testing

import dev.reeve.library.Manifest
import java.nio.file.Files
import java.nio.file.Path

/** A small library to be added, run and changed. */
class Acme {
  final Path folder

  Acme(Path folder) {
    this.folder = folder
    manifest('1.0.0', 'read')
    file('audit.groovy', '''\
      @Script('Counts what is there')

      import acme.Naming

      @Param('What to count')
      String what = 'networks'

      println Naming.loud(what) + ' ' + Naming.count(pureport, what)
      '''.stripIndent())
    file('grow.groovy', '''\
      @Script('Makes a network')
      // a line
      pureport.networks.create(name: 'grown').await()
      '''.stripIndent())
    naming()
  }

  private void naming() {
    file('src/acme/Naming.groovy', '''\
      package acme

      class Naming {
        static String loud(String text) {
          text.toUpperCase(Locale.ROOT)
        }

        static int count(vendor, String what) {
          vendor."$what".list().count()
        }

        static grow(vendor) {
          [1].collect { vendor.networks.create(name: 'grown by a class') }
        }
      }
      '''.stripIndent())
  }

  void manifest(String version, String access) {
    file(Manifest.FILE, """\
      name = "acme"
      version = "$version"
      [scripts]
      audit = "Counts what is there"
      grow = "Makes a network"
      [reach.pureport]
      operations = ["accounts.*", "networks.*"]
      access = "$access"
      """.stripIndent())
  }

  Path file(String path, String text) {
    def file = folder.resolve(path)
    Files.createDirectories(file.parent)
    Files.writeString(file, text)
  }
}
