package dev.reeve.scripts

import java.nio.file.Path
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** Each seed script on the simulator, as a user starts it and sees it. */
class SeedScriptsSpec extends Specification {

  @Shared
  @TempDir
  Path home

  @Shared
  Reeve reeve

  def setupSpec() {
    reeve = new Reeve(home)
  }

  def "a network and its connection come up, and are gone at the end"() {
    when:
    def ended = reeve.run('run', 'pureport/first-network.groovy', '-p', 'demo')

    then:
    ended.err() == ''
    ended.code() == 0
    def lines = ended.out().readLines()
    lines[0] == 'The key sees 3 accounts: Example Corp, Production, Staging'
    lines[1] ==~ /Network My New Network is ACTIVE: network-[\w-]{22}/
    lines[2] == 'Connection My New Network to AWS is ACTIVE'
    lines[3] ==~ /  My New Network to AWS - Primary: accept dxcon-\w+ in AWS, VLAN \d+/
    lines[4] ==~ /  My New Network to AWS - Secondary: accept dxcon-\w+ in AWS, VLAN \d+/
    lines[5] == 'Both are gone'
    lines.size() == 6
  }

  def "--keep leaves the network, named and placed as the options say"() {
    when:
    def made = reeve.run('run', 'pureport/first-network.groovy', '-p', 'demo',
        '--name', 'Kept', '--speed', '50', '--keep')
    def listed = reeve.run('eval', '-p', 'demo', '-o', 'lines',
        "pureport.networks.list().find { it.name == 'Kept' }.connections.list().collect { it.speed }")

    then:
    made.err() == ''
    made.code() == 0
    made.out().contains('Connection Kept to AWS is ACTIVE')
    !made.out().contains('gone')

    and:
    listed == new Reeve.Ended(0, '50\n', '')
  }

  def "the arrays are listed, one is tagged, and its load is drawn"() {
    when:
    def ended = reeve.run('run', 'pure1/list-arrays.groovy', '-p', 'demo', '--value', 'rdam')

    then:
    ended.err() == ''
    ended.code() == 0
    def lines = ended.out().readLines()
    lines[0] == 'name        model     os          version'
    lines[1] == 'rdam-fa-01  FA-C60R4  Purity//FA  6.5.4'
    lines[1..40].every { it ==~ /\w+-f[ab]-\d\d +F\S+ +Purity\/\/F[AB] +\d+\.\d+\.\d+/ }
    lines[41..42].toSet() == ['rdam-fa-01: site = rdam', 'rdam-fa-01: environment = prod'].toSet()
    lines[43] == 'rdam-fa-01 array_total_load'
    lines[44..-2].every { it ==~ /\d*\.?\d* *┤[\u2800-\u28FF]+/ }
    lines[-1] ==~ / +\d\d-\d\d \d\d:\d\d +\d\d-\d\d \d\d:\d\d/
  }

  def "an array is found by its name"() {
    when:
    def ended = reeve.run('run', 'pure1/list-arrays.groovy', '-p', 'demo', '--name', 'sin-fb-08')

    then:
    ended.err() == ''
    ended.code() == 0
    ended.out().readLines()[0..1] == ['name       model    os          version', 'sin-fb-08  FB-S200  Purity//FB  4.5.0']
    ended.out().contains('sin-fb-08: site = dc1\n')
    ended.out().contains('sin-fb-08 array_total_load\n')
  }

  def "a server is found through its data center, and its password stays masked"() {
    when:
    def ended = reeve.run('run', 'clc/server-credentials.groovy', '-p', 'demo')

    then:
    ended == new Reeve.Ended(0, '''\
WA1 - US West (Seattle) (wa1)
Root group WA1 Hardware
  Archive (0 servers)
  Default Group (0 servers)
  Production (20 servers)
  Development (0 servers)
Credentials of WA1RLS1WEB01: root, password ••••
''', '')
  }

  def "--reveal shows the password in the table, and what is printed goes to standard error"() {
    when:
    def ended = reeve.run('run', 'clc/server-credentials.groovy', '-p', 'demo', '-o', 'table', '--reveal', 'password')
    def masked = reeve.run('run', 'clc/server-credentials.groovy', '-p', 'demo', '-o', 'table')

    then:
    ended.code() == 0
    ended.out() ==~ /userName  root\npassword  [^\s•]{12,}\n/
    ended.err().endsWith('Credentials of WA1RLS1WEB01: root, password ••••\n')

    and:
    masked.out() == 'userName  root\npassword  ••••\n'
  }

  def "a data center without servers is told, and the script fails"() {
    when:
    def ended = reeve.run('run', 'clc/server-credentials.groovy', '-p', 'demo', '--data-center', 'XX9')

    then:
    ended.code() == 4
    ended.err().readLines()[1].contains('for clc.datacenters.get, profile demo')
    !ended.err().contains('\tat ')
  }

  def "a pairing profile is made, tightened, used for a key, and deleted"() {
    when:
    def ended = reeve.run('run', 'illumio/pairing-profiles.groovy', '-p', 'demo')

    then:
    ended.err() == ''
    ended.code() == 0
    def lines = ended.out().readLines()
    lines[0] == 'There are 25 pairing profiles'
    lines[1] ==~ $/Made /orgs/1/pairing_profiles/\d+/$
    lines[2..-1] == ['Each key may be used 1 time(s)', 'Activation code: ••••', 'The profile is gone']
  }

  def "a cluster comes up over mutual TLS, is shown among all, and is gone at the end"() {
    when:
    def ended = reeve.run('run', 'pgo/first-cluster.groovy', '-p', 'demo', '--name', 'second')

    then:
    ended == new Reeve.Ended(0, '''\
The server is version 4.7.10
second is ready
second: pgcluster Initialized
All clusters: hippo, orders, billing, inventory, analytics, archive, second
second is gone
''', '')
  }
}
