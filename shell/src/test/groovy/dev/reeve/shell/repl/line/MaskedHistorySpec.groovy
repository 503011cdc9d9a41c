package dev.reeve.shell.repl.line

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import org.jline.reader.LineReader
import org.jline.reader.LineReaderBuilder
import org.jline.terminal.impl.DumbTerminal
import spock.lang.Specification
import spock.lang.TempDir

class MaskedHistorySpec extends Specification {
  @TempDir
  Path folder

  def file() {
    folder.resolve('state/history')
  }

  def "lines of two open shells survive, and each sees the other's when it looks"() {
    given:
    def shells = [shell(), shell()]
    def pool = Executors.newFixedThreadPool(2)

    when:
    def work = (0..1).collect { i -> { -> 200.times { shells[i].add("shell $i line $it") } } as Callable }
    pool.invokeAll(work)*.get()
    pool.shutdown()

    then:
    def wanted = (0..1).collectMany { i -> (0..<200).collect { "shell $i line $it".toString() } } as Set
    lines(shell()) as Set == wanted
    shells[0].load()
    lines(shells[0]) as Set == wanted
  }

  def "when the file has grown too long its oldest lines go, those of the other shell stay"() {
    given:
    def one = shell(20)
    def other = shell(20)

    when:
    30.times { one.add("one $it") }
    other.add('other')
    10.times { one.add("more $it") }

    then:
    def kept = lines(shell(20))
    kept.contains('other')
    kept.last() == 'more 9'
    !kept.contains('one 0')
    permissions() == 'rw-------'
  }

  def "a line is kept without its secrets, over several lines as it was typed"() {
    given:
    def history = shell()

    when:
    history.add("login 'hunter2'\n  twice")
    history.add('plain')

    then:
    lines(shell()) == ["login '••••'\n  twice", 'plain']
    !Files.readString(file()).contains('hunter2')
  }

  def "only the owner reads the file, also one that others could read before"() {
    given:
    Files.createDirectories(file().parent)
    Files.writeString(file(), '1700000000000:old line\n')
    Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString('rw-r--r--'))

    when:
    def history = shell()

    then:
    permissions() == 'rw-------'
    lines(history) == ['old line']
  }

  def "where no file can be made the lines of this shell are remembered all the same"() {
    given:
    def blocked = folder.resolve('plain')
    Files.writeString(blocked, '')
    def history = new MaskedHistory(MaskedHistory.in(blocked.resolve('history')), { it })

    when:
    history.attach(reader(100))
    history.add('one')

    then:
    lines(history) == ['one']
  }

  private MaskedHistory shell(int longest = 1000) {
    def history = new MaskedHistory(MaskedHistory.in(file()), { it.replace('hunter2', '••••') })
    def reader = reader(longest)
    reader.setVariable(LineReader.HISTORY_FILE, file())
    history.attach(reader)
    history
  }

  private static LineReader reader(int longest) {
    def terminal = new DumbTerminal(new ByteArrayInputStream(new byte[0]), new ByteArrayOutputStream())
    def reader = LineReaderBuilder.builder().terminal(terminal).build()
    reader.setOpt(LineReader.Option.HISTORY_INCREMENTAL)
    reader.setVariable(LineReader.HISTORY_FILE_SIZE, longest)
    reader
  }

  private static List<String> lines(MaskedHistory history) {
    history.collect { it.line() }
  }

  private String permissions() {
    PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))
  }
}
