package dev.reeve.simulator

import dev.reeve.simulator.fault.Fault
import dev.reeve.simulator.testing.OnSimulator
import java.nio.file.Path
import java.time.Duration
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** A list that is being read while something goes wrong gives each of its items once all the same. */
class ListsUnderTroubleSpec extends Specification {

  /** One list of each kind of paging: token, offset, number, capped with a job, walked, whole. */
  static final Map<String, String> LISTS = [
    pure1   : 'pure1.volumes.list(page: 200)',
    sorted  : "pure1.drives.list(page: 200, sort: ['name'])",
    pureport: 'pureport.auditLog.list(page: 5)',
    illumio : 'illumio.workloads.list()',
    clc     : 'clc.servers.list()',
    pgo     : 'pgo.clusters.list()',
  ]

  @Shared
  @TempDir
  Path home

  @Shared
  @AutoCleanup
  OnSimulator simulator

  @Shared
  Map<String, List<String>> whole = [:]

  def setupSpec() {
    simulator = new OnSimulator(home)
    LISTS.each { name, line -> whole[name] = read(line) {} }
  }

  def cleanup() {
    simulator.server.faults().clear()
  }

  def "the lists are long enough to be in their middle"() {
    expect:
    whole.collectEntries { [it.key, it.value.size() == it.value.unique(false).size()] }.every { it.value }
    whole.pure1.size() == 1400
    whole.sorted.size() == 960
    whole.pureport.size() > 20
    whole.illumio.size() == 1200
    whole.clc.size() == 60
    whole.pgo.size() == 6
  }

  def "#list loses no item and gives none twice after #fault"() {
    when:
    def ids = read(LISTS[list]) { simulator.server.faults().add(Fault.parse("$fault,count=1")) }

    then:
    ids == whole[list]
    list == 'pgo' || fault == 'duplicate-page' || simulator.server.faults().list().empty

    where: // a key that is refused stays refused: the PCE's has no life that could end
    [list, fault] << [LISTS.keySet(), ['too-many', 'too-many=2', 'drop-before', 'drop-after', 'reset', 'cut', 'corrupt', '502', '503', '504', 'expired', 'duplicate-page', 'delay=5']].combinations().findAll { it != ['illumio', 'expired'] }
  }

  def "#list goes on with a new token when its token was withdrawn"() {
    when:
    def ids = read(LISTS[list]) { simulator.server.revokeTokens('') }

    then:
    ids == whole[list]

    where:
    list << LISTS.keySet()
  }

  def "#list goes on with a new token when hours lie between two pages"() {
    when:
    def ids = read(LISTS[list]) { simulator.server.clock().advance(Duration.ofHours(11)) }

    then:
    ids == whole[list]

    where:
    list << ['pureport', 'clc', 'pgo']
  }

  def "a quarter of all answers goes wrong and still nothing is lost: #list"() {
    when:
    def ids = read(LISTS[list]) {
      ['drop-after', 'too-many', '503', 'reset', 'cut'].each { simulator.server.faults().add(Fault.parse("$it,rate=0.05")) }
    }

    then:
    ids == whole[list]

    where:
    list << LISTS.keySet()
  }

  /** The identifiers of all items of a list; something happens after the first three. */
  private List<String> read(String line, Closure trouble) {
    def ids = []
    for (item in simulator.eval(line)) {
      ids << (item.fields().id ?: item.fields().href ?: item.fields().timestamp ?: item.fields().cluster?.metadata?.name ?: item.fields()).toString()
      if (ids.size() == 3) {
        trouble()
      }
    }
    ids
  }
}
