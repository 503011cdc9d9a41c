package dev.reeve.simulator

import dev.reeve.simulator.fault.Fault
import dev.reeve.simulator.server.SimulatorOptions
import dev.reeve.simulator.testing.OnSimulator
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** Long lists while the network and the vendor misbehave: each item once, none lost. */
class ListsUnderTroubleSpec extends Specification {

  @Shared
  @TempDir
  Path home

  @Shared
  @AutoCleanup
  OnSimulator simulator

  def setupSpec() {
    def options = SimulatorOptions.in(home.resolve('simulator')).seed('large').vendors(['pure1', 'illumio', 'clc', 'pureport'])
    simulator = new OnSimulator(home, options)
  }

  def cleanup() {
    simulator.server.faults().clear()
  }

  def "#line gives each item once in spite of #trouble"() {
    given:
    def calm = simulator.eval("${line}*.${id} as List")
    def start = simulator.eval("items = ${line}.iterator(); (1..${before}).collect { items.next().${id} }")
    trouble.each { simulator.server.faults().add(Fault.parse(it)) }

    when:
    def rest = simulator.eval("rest = []; while (items.hasNext()) { rest << items.next().${id} }; rest")

    then:
    calm.size() == size
    calm.toSet().size() == size
    (start + rest == calm)
    simulator.server.faults().list() == []

    where:
    line                                           | id     | before | trouble                                                                            || size
    "pure1.volumes.list(max: 12000)"               | 'id'   | 2500   | on('volumes.list', 'expired', 'drop-before', 'drop-after', '503', '429', 'corrupt')      || 12_000
    "pure1.volumes.list(max: 9500, sort: 'name')"  | 'id'   | 2500   | on('volumes.list', 'duplicate-page', '429', 'cut')                            || 9500
    "illumio.workloads.list()"                     | 'href' | 10     | on('jobs.get', 'drop-after', '500') + on('datafiles.get', '502', 'reset', 'cut') || 50_000
    "clc.servers.list()"                           | 'id'   | 10     | on('groups.get', 'drop-before', 'expired')                                    || 2000
  }

  def "a long list needs the memory of a page, and its start is there before its end"() {
    when:
    def before = simulator.server.requests().size()
    def first = simulator.eval("pure1.volumes.list().find { it.name }.id")

    then:
    first
    simulator.server.requests().size() == before + 1
  }

  private static List<String> on(String operation, String... kinds) {
    kinds.collect { "$it,operation=$operation,count=1".toString() }
  }
}
