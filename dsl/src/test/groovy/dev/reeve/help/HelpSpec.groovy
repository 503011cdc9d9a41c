package dev.reeve.help

import dev.reeve.errors.UsageException
import dev.reeve.openapi.CompiledVendors
import spock.lang.Specification

class HelpSpec extends Specification {

  def help = new Help(CompiledVendors.builtIn(), CompiledVendors::load)

  def "an operation's page tells how to call it, what it takes, gives and sends"() {
    expect:
    help.page('illumio.pairingProfiles.pairingKey()')[0..1] == [
      'illumio.pairingProfiles.pairingKey', '  Make a pairing key from the profile']
    page('illumio.pairingProfiles.pairingKey', 'Call') == [
      '  illumio.pairingProfiles.pairingKey(pairing_profile_id, [org_id])']
    page('pureport.networks.create', 'Arguments')[0..1] == [
      '  name                    text, length 1..64; required',
      '                          Display name']
    page('pureport.networks.create', 'Gives') == ['  item (Network); await() ends when ACTIVE']
    page('pureport.networks.create', 'Sends') == ['  POST /accounts/{accountId}/networks   create']
    page('pureport.networks.create', 'Answers')[0] == '  201  Created'
    page('pureport.networks.delete', 'Gives') == ['  nothing; await() ends when it is gone']
    page('pureport.networks.delete', 'Sends') == ['  DELETE /networks/{networkId}   delete, may be repeated']
  }

  def "a value that is an empty text is seen"() {
    expect:
    page('pgo.clusters.create', 'Arguments').find { it.contains('ServiceType') }
      .contains("one of '' | ClusterIP | NodePort")
  }

  def "what an update takes by name is told, though the vendor wants a list of operations"() {
    expect:
    help.page('clc.servers.update').findAll { it =~ /^  [a-z]\w+ {2,}\S/ }*.trim()*.split(' ')*.first().containsAll(
        ['cpu', 'memory', 'password', 'customFields', 'description', 'groupId', 'disks'])
  }

  def "every operation of every vendor has a page that names and calls it"() {
    given:
    def ids = CompiledVendors.load(vendor).operations().keySet()

    expect:
    ids.findAll { id ->
      def page = help.page("$vendor.$id")
      !page[0].startsWith("$vendor.$id") || !page.any { it.startsWith("  $vendor.$id") } || !page.contains('Sends')
    } == [] as Set

    where:
    vendor << CompiledVendors.builtIn()
  }

  def "a word of Reeve's own says which operation of the vendor it means"() {
    expect:
    help.page('pure1.arrays')[0..4] == [
      'pure1.arrays  FlashArray and FlashBlade appliances, their tags and support contracts.',
      '',
      'Operations',
      '  list                      List arrays',
      "  get                       List arrays  (the vendor's arrays.list)"]
    help.page('pure1.arrays.get')[0] == 'pure1.arrays.list'
  }

  def "a vendor's page lists its resources in one line each"() {
    when:
    def lines = help.page('pgo')

    then:
    lines[0].startsWith('pgo  Crunchy PostgreSQL Operator')
    lines.any { it.startsWith('  clusters ') }
    lines.last() == 'help pgo.RESOURCE lists what can be done with one.'
  }

  def "help finds by word over all vendors, and says when there is more"() {
    expect:
    help.page('pairing key').any { it.startsWith('  illumio.pairingProfiles.pairingKey  Make a pairing key') }
    help.page('list').size() == 28
    help.page('list')[-3] ==~ /  … \d+ more; add a word/
  }

  def "help on '#topic' is refused, with the nearest name"() {
    when:
    help.page(topic)

    then:
    def e = thrown(UsageException)
    e.text() == text

    where:
    topic                     || text
    'pureport.netwoks'        || "no help on 'pureport.netwoks'\n  for help, vendor pureport\n  did you mean networks?"
    'pureport.networks.creat' || "no help on 'pureport.networks.creat'\n  for help, vendor pureport\n  did you mean networks.create, networks.get or networks.list?"
    'qqqq'                    || "no help on 'qqqq'\n  for help, over pureport, pure1, clc, illumio, pgo\n  try a vendor, a resource, or a word of what you look for"
  }

  private List<String> page(String topic, String heading) {
    def lines = help.page(topic)
    lines.drop(lines.indexOf(heading) + 1).takeWhile { it }
  }
}
