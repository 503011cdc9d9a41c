package dev.reeve.shell.process

import dev.reeve.shell.testing.DemoTerminal
import dev.reeve.shell.testing.TmuxTerminal
import dev.reeve.simulator.fault.Fault
import dev.reeve.simulator.server.SimulatorOptions
import dev.reeve.simulator.server.SimulatorServer
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.Stepwise
import spock.lang.TempDir

/** What keeps a person from harm at the prompt: questions before writes, and Ctrl-C. */
@Stepwise
@Requires({ TmuxTerminal.available() || System.getenv('REEVE_NO_SKIPS') == '1' })
class PromptSafetySpec extends Specification {

  @Shared
  @TempDir
  Path directory

  @Shared
  @AutoCleanup
  SimulatorServer simulator

  @Shared
  @AutoCleanup
  DemoTerminal terminal

  def setupSpec() {
    simulator = SimulatorServer.start(SimulatorOptions.demo(directory.resolve('simulator')))
    terminal = DemoTerminal.on(simulator, 'confirm', directory)
  }

  private int writes() {
    simulator.requests().count { it.method() in ['POST', 'DELETE'] && it.path().contains('networks') }
  }

  private String answered(String answer, String result) {
    terminal.enter(answer)
    terminal.await(result)
  }

  def "a write shows call, target and profile, and is sent when one says yes"() {
    when:
    def asked = terminal.line("net = pureport.networks.create(name: 'lab')", 'Send it? [y/N]')

    then:
    asked.contains('pureport.networks.create of lab, profile guarded')
    asked.contains('"name":"lab"')
    writes() == 0
    answered('y', 'PENDING')
    writes() == 1
  }

  def "anything else, Ctrl-C and Ctrl-D send nothing, and the shell goes on"() {
    when:
    def asked = terminal.line('net.delete()', 'Send it? [y/N]')

    then:
    asked.contains('pureport.networks.delete of lab (')
    answered('', 'Not confirmed: nothing was sent.')

    when:
    terminal.line('net.delete()', 'Send it? [y/N]')
    terminal.press(key)

    then:
    terminal.await('Not confirmed: nothing was sent.')
    terminal.line('6 * 111', '666')
    writes() == 1

    where:
    key << ['C-c', 'C-d']
  }

  def "a delete of several asks for their count"() {
    when:
    terminal.line("illumio.workloads.bulkDelete([[href: '/orgs/1/workloads/a'], [href: '/orgs/1/workloads/b'], [href: '/orgs/1/workloads/c']])", 'It deletes 3')

    then:
    answered('y', 'Not confirmed: nothing was sent.')
  }

  def "Ctrl-C in a write cancels the call and says whether it may have arrived"() {
    given:
    simulator.faults().add(Fault.parse('delay=60000,operation=networks.create,count=1'))

    when:
    terminal.line("pureport.networks.create(name: 'slow')", 'Send it? [y/N]')
    terminal.enter('y')
    while (simulator.faults().list()) {
      Thread.sleep(50)
    }
    terminal.press('C-c')

    then:
    terminal.await('The write may have arrived').contains('The call was cancelled.')
    terminal.line('6 * 112', '672')
  }

  def "Ctrl-C stops #text"() {
    when:
    terminal.press('C-l')
    terminal.enter("println 'be' + 'gun'; $text")
    terminal.await('begun')
    terminal.press('C-c')

    then:
    terminal.await('Cancelled')
    terminal.line('6 * 113', '678')

    where:
    text << ['sleep 600_000', 'while (true) { }', '(1..3).each { sleep 10.minutes }', 'Thread.sleep(600_000)',
             'parallel([1, 2]) { sleep 10.minutes }']
  }

  def "what can't be stopped is left behind at the third Ctrl-C"() {
    when:
    terminal.press('C-l')
    terminal.enter("println 'be' + 'gun'; java.util.stream.LongStream.range(0, Long.MAX_VALUE).sum()")
    terminal.await('begun')
    3.times {
      terminal.press('C-c')
      Thread.sleep(300)
    }

    then:
    terminal.await('It goes on behind the prompt')
    terminal.line('6 * 114', '684')
  }

  def "what a thread prints never breaks the line being typed"() {
    when:
    terminal.press('C-l')
    terminal.enter('go = false; t = Thread.start { while (!go) { sleep 20 }; 3.times { println "tick $it" } }; null')
    terminal.line('later = Thread.start { sleep 3000; go = true }; 5', '5')
    terminal.type('111 + 222')

    then:
    terminal.await('tick 2').contains('> 111 + 222')
    terminal.press('Enter')
    terminal.await('333')
  }

  def "Ctrl-D leaves"() {
    when:
    terminal.press('C-d')

    then:
    terminal.await('ended with 0')
  }
}
