package dev.reeve.engine.isolation

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

/** The look for bubblewrap, at programs of that name that behave as it does on other machines. */
@Requires({ os.linux })
class BubblewrapSpec extends Specification {
  @TempDir
  Path folder

  def "where it #does, the look says so: #text"() {
    when:
    def look = bwrap("#!/bin/sh\n$body\n")

    then:
    look.sandbox().empty
    look.text() == text.replace('FOLDER', "$folder")

    where:
    does                   | body                                                || text
    'may make no namespace' | 'echo "bwrap: No permissions to create new namespace"; echo more; exit 1' || 'bwrap: No permissions to create new namespace'
    'fails without a word' | 'exit 3'                                            || 'bwrap ends with 3'
  }

  def "a program that can't be run is told with its place"() {
    when:
    def look = bwrap("#!$folder/nothing\n")

    then:
    look.sandbox().empty
    look.text().startsWith("$folder/bwrap can't be run: ")
  }

  def "an older one that does not know the strict option is used without it"() {
    when:
    def look = bwrap('''\
        #!/bin/sh
        case "$*" in
          --version) echo 'bubblewrap 0.5.0' ;;
          *--disable-userns*) exit 1 ;;
        esac
        '''.stripIndent())

    then:
    look.text() == "bubblewrap 0.5.0 in $folder/bwrap"
    !look.sandbox().get().command([:], ['true']).contains('--disable-userns')
  }

  def "a process inside sees what it is given, read-only, and nothing of network, environment or home"() {
    given:
    def look = bwrap('#!/bin/sh\necho bubblewrap 0.8.0\n')

    when:
    def command = look.sandbox().get().command(['/seen': Path.of('/real')], ['java', 'Main'])

    then:
    command.first() == "$folder/bwrap"
    command.containsAll(['--unshare-all', '--die-with-parent', '--new-session', '--clearenv', '--disable-userns'])
    command.join(' ').contains('--cap-drop ALL')
    command.join(' ').contains('--ro-bind /real /seen --proc /proc --dev /dev --tmpfs /tmp --tmpfs /home --chdir /home')
    command.takeRight(5) == ['--remount-ro', '/', '--', 'java', 'Main']
    !command.contains('--share-net')
    !command.contains('--bind')
  }

  private Bubblewrap.Look bwrap(String text) {
    def program = Files.writeString(folder.resolve('bwrap'), text)
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString('rwx------'))
    Bubblewrap.look(folder.toString())
  }
}
