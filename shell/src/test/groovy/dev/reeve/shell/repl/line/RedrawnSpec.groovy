package dev.reeve.shell.repl.line

import org.jline.terminal.Attributes
import org.jline.terminal.Size
import org.jline.terminal.impl.DumbTerminal
import org.jline.terminal.impl.ExternalTerminal
import org.jline.utils.AttributedString
import spock.lang.Specification

class RedrawnSpec extends Specification {
  def out = new ByteArrayOutputStream()
  def input = new ByteArrayInputStream(new byte[0])

  def "where nothing can be taken back each text stands below the one before"() {
    given:
    def place = new Redrawn(new DumbTerminal(input, out))

    when:
    place.show([new AttributedString('one')])
    place.show([new AttributedString('two')])
    place.close()

    then:
    place.still()
    out.toString('UTF-8').readLines() == ['one', 'two']
  }

  def "on a terminal a text takes the place of the one before; Ctrl-C stays what it is"() {
    given:
    def terminal = new ExternalTerminal('x', 'xterm', input, out, null)
    terminal.size = new Size(20, 10)
    terminal.setAttributes(new Attributes())
    def place = new Redrawn(terminal)

    when:
    place.show([new AttributedString('name'), new AttributedString('a' * 40)])
    def first = out.size()
    place.show([new AttributedString('name'), new AttributedString('b')])
    def second = out.toString('UTF-8').substring(first)

    then:
    !place.still()
    terminal.attributes.getLocalFlag(Attributes.LocalFlag.ISIG)
    out.toString('UTF-8').contains('a' * 19) && !out.toString('UTF-8').contains('a' * 20)
    second.contains('b') && !second.contains('name')

    cleanup:
    place.close()
    terminal.close()
  }
}
