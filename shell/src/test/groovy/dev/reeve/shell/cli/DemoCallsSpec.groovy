package dev.reeve.shell.cli

import dev.reeve.json.Json
import dev.reeve.shell.testing.Reeve
import dev.reeve.shell.testing.Reeve.Ended
import dev.reeve.simulator.server.SimulatorOptions
import dev.reeve.simulator.server.SimulatorServer
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** {@code reeve call} against a simulator that runs for the whole spec. */
class DemoCallsSpec extends Specification {

  @Shared
  @TempDir
  Path home

  @Shared
  @AutoCleanup
  SimulatorServer simulator

  @Shared
  Reeve reeve

  def setupSpec() {
    simulator = SimulatorServer.start(SimulatorOptions.demo(home.resolve('simulator')))
    reeve = new Reeve(home)
    def pureport = "url = \"${simulator.url('pureport')}\"\ncaCert = \"file:${home.resolve('simulator/ca.pem')}\"\nkey = \"reeve-simulator-key\"\n"
    reeve.environment.WRONG = 'not-the-secret'
    reeve.profiles(Files.readString(home.resolve('simulator/profiles.toml'))
        + "\n[wrong.pureport]\n${pureport}secret = \"env:WRONG\"\n"
        + "\n[unset.pureport]\n${pureport}secret = \"env:UNSET\"\n"
        + '\n[dead.pureport]\nurl = "https://127.0.0.1:1"\nkey = "k"\nsecret = "env:WRONG"\n')
  }

  def "a list is JSON when piped, and a table on request"() {
    when:
    def json = reeve.run('call', 'pure1.arrays.list', '--max-items', '2')
    def table = reeve.run('call', 'pure1.arrays.list', '--max-items', '2', '-o', 'table', '--columns', 'name,model')

    then:
    Json.parse(json.out())*.name == ['rdam-fa-01', 'dub-fa-01']
    table == new Ended(0, 'name        model\nrdam-fa-01  FA-C60R4\ndub-fa-01   FA-C60R4\n', '')
  }

  def "records that were refused within a good answer are named, and end with 7"() {
    given:
    def nobody = '/orgs/1/workloads/00000000-0000-4000-8000-000000000000'

    when:
    def ended = reeve.run('call', 'illumio.workloads.bulkDelete', "body:=[{\"href\":\"$nobody\"}]", '-o', 'json')

    then:
    ended.code() == 7
    Json.parse(ended.out())*.href == [nobody]
    ended.err() == """\
      error: 1 of 1 records failed:
        $nobody: Not found: $nobody
        for illumio.workloads.bulkDelete, profile simulator
        Mend what the vendor says, and call again for these.
      """.stripIndent()
  }

  def "k=v is text, k:=JSON is typed, and an identifier stands alone"() {
    when:
    def made = reeve.run('call', 'pureport.networks.create', 'name=By call', 'description=made', '-o', 'json')
    def id = Json.parse(made.out()).id
    def got = reeve.run('call', 'pureport.networks.get', id, '-o', 'csv', '--columns', 'id,name')

    then:
    made.err() == ''
    got == new Ended(0, "id,name\n$id,By call\n".toString(), '')
    reeve.run('call', 'pure1.arrays.list', 'names:=["sin-fb-08"]', '-o', 'csv', '--columns', 'name').out() == 'name\nsin-fb-08\n'
  }

  def "#words ends after the number told, whoever counts"() {
    expect:
    reeve.run('call', *words.tokenize(), '-o', 'csv', '--columns', column).out().readLines().size() == 1 + count

    where:
    words                                      | column || count
    'clc.servers.list max=2'                   | 'id'   || 2
    'pure1.arrays.list max=3'                  | 'name' || 3
    'pure1.arrays.list limit=4'                | 'name' || 4
    'illumio.workloads.list max=501 page=500'  | 'href' || 501
  }

  def "a record is found by what was typed, and made only where it is not there"() {
    given:
    def ensure = ['call', 'pureport.networks.ensure', 'by.name=Ensured', 'description=one', '-o', 'json']

    when:
    def made = Json.parse(reeve.run(*ensure).out())

    then:
    Json.parse(reeve.run(*ensure).out()).id == made.id
    Json.parse(reeve.run('call', 'pureport.networks.find', 'name=Ensured', '-o', 'json').out()).id == made.id
    reeve.run('call', 'pureport.networks.exists', made.id).out() == 'true\n'
  }

  def "'#words' sends nothing, ends with 2 and says why"() {
    given:
    def before = simulator.requests().size()

    expect:
    reeve.run('call', *words) == new Ended(2, '', error)
    simulator.requests().size() == before

    where:
    words                                      | error
    ['pureport.networks.lst']                  | 'error: There is no operation pureport.networks.lst.\n  for pureport.networks.lst\n  Did you mean pureport.networks.list, pureport.networks.get or pureport.networks.delete?\n'
    ['pureport.networks.create']               | 'error: argument name is missing\n  for pureport.networks.create, profile simulator\n  nothing was sent; help pureport.networks.create shows the arguments\n'
    ['pureport.networks.create', 'name:=7']    | 'error: argument name is 7: wanted text\n  for pureport.networks.create, profile simulator\n  nothing was sent; help pureport.networks.create shows the arguments\n'
  }

  def "credentials that are refused end with 3, the secret unseen"() {
    when:
    def ended = reeve.run('call', 'pureport.accounts.list', '-p', 'wrong')

    then:
    ended.code() == 3
    ended.out() == ''
    ended.err() == '''\
error: Pureport Control Plane refused the login (401): The secret does not fit the API key
  for pureport, profile wrong
  check `key` and `secret`; a key may have been deleted
'''
  }

  def "a credential that is not set ends with 3 and names the variable"() {
    when:
    def ended = reeve.run('call', 'pureport.accounts.list', '-p', 'unset')

    then:
    ended.code() == 3
    ended.out() == ''
    ended.err().contains('UNSET')
  }

  def "a server that does not answer ends with 5"() {
    when:
    def ended = reeve.run('call', 'pureport.accounts.list', '-p', 'dead')

    then:
    ended.code() == 5
    ended.out() == ''
    ended.err().contains('127.0.0.1:1')
    !ended.err().contains('\tat ')
  }

  def "what is not there ends with 4"() {
    when:
    def ended = reeve.run('call', 'pureport.networks.get', 'network-nothing')

    then:
    ended.code() == 4
    ended.err().contains('for pureport.networks.get, profile simulator')
  }

  def "a profile that is not there ends with 2 and names the nearest"() {
    when:
    def ended = reeve.run('call', 'pureport.accounts.list', '-p', 'simulatr')

    then:
    ended.code() == 2
    ended.err().contains('simulator')
  }
}
