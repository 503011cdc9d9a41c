package dev.reeve.shell.repl.curl

import dev.reeve.engine.Engine
import dev.reeve.errors.UsageException
import spock.lang.Shared
import spock.lang.Specification

class PastedCurlSpec extends Specification {

  @Shared
  Engine engine = Engine.builder().build()

  @Shared
  Matching matching = new Matching(engine.vendors().collect { engine.vendor(it) },
      { it == 'illumio' ? 'https://pce.my-company.com:8443' : '' })

  private DslLine.Written written(String text) {
    def curl = PastedCurl.of(text)
    def found = matching.of(curl)
    assert found.size() == 1
    DslLine.of(found[0], curl)
  }

  private static String fault(Closure work) {
    try {
      work()
      null
    } catch (UsageException e) {
      e.text()
    }
  }

  def "the curl commands of the vendors' guides are calls here: #line"() {
    expect:
    written(text).text() == line

    where:
    text || line
    'curl -H "Authorization: Bearer MY_ACCESS_TOKEN" https://api.pureport.com/accounts' || 'pureport.accounts.list()'
    'curl -H "Authorization: Bearer T" -H "Content-Type: application/json" -d \'{\n"name": "My New Network"\n}\' https://api.pureport.com/accounts/ac-1234/networks' || "pureport.networks.create(accountId: 'ac-1234', name: 'My New Network')"
    'curl -X DELETE -H "Authorization: Bearer T" https://api.pureport.com/networks/net-5678' || "pureport.networks.delete('net-5678')"
    "curl -i -X GET https://pce.my-company.com:8443/api/v2/orgs/1/pairing_profiles -H 'Accept: application/json' -u \$KEY:'TOKEN' " || 'illumio.pairingProfiles.list(org_id: 1)'
    'curl -i -X DELETE https://pce.my-company.com:8443/api/v2/orgs/2/pairing_profiles/12375 -H "Accept: application/json" -u $KEY:\'TOKEN\'' || "illumio.pairingProfiles.delete(org_id: 2, pairing_profile_id: 12375)"
    'curl -i -X POST https://pce.my-company.com:8443/api/v2/orgs/3/pairing_profiles/34/pairing_key -H \'Content-Type: application/json\' -u $KEY:\'TOKEN\' -d "{}"' || "illumio.pairingProfiles.pairingKey(org_id: 3, pairing_profile_id: 34)"
    'curl --cacert $PGO_CA_CERT --key $PGO_CLIENT_KEY --cert $PGO_CA_CERT \\\n--u admin:examplepassword -H "Content-Type:application/json" --insecure \\\n--X GET $PGO_APISERVER_URL/version' || 'pgo.version.get()'
    'curl --cacert $PGO_CA_CERT --key $PGO_CLIENT_KEY --cert $PGO_CA_CERT \\\n--u admin:examplepassword -H "Content-Type:application/json" --insecure \\\n--X POST --data \\\n\'{"ClientVersion":"4.7.4",\n"Namespace":"pgouser1",\n"Name":"mycluster",\n"Series":1}\' \\\n$PGO_APISERVER_URL/clusters' || "pgo.clusters.create(Namespace: 'pgouser1', Name: 'mycluster')"
    'curl --u admin:x --X POST --data \\\n\'{"ClientVersion":"4.7.4",\n"Namespace":"pgouser1",\n"Clustername":"mycluster"}\' \\\n$PGO_APISERVER_URL/showclusters' || "pgo.clusters.show(Namespace: 'pgouser1', Clustername: 'mycluster')"
    'curl --u admin:x --X POST --data \'{"Namespace":"pgouser1",\n"Clustername":"mycluster"}\' $PGO_APISERVER_URL/clustersdelete' || "pgo.clusters.delete(Namespace: 'pgouser1', Clustername: 'mycluster')"
  }

  def "what is broken in them is told, with what to do: #text"() {
    expect:
    fault { written(text) } == error

    where:
    text || error
    "curl -i -X POST https://pce.my-company.com:8443/api/v2/orgs/2/pairing_profiles -u \$KEY:'TOKEN'-d '{\"name\":\"x\"}'" || "there is no blank between 'TOKEN' and -d\n  in the pasted curl command\n  put one there: 'TOKEN' -d ..."
    'curl -X PUT https://pce.my-company.com:8443/api/v2/orgs/2/pairing_profiles -d "{}"' || 'PUT /api/v2/orgs/2/pairing_profiles is no operation of illumio\n  in the pasted curl command\n  the address is known for GET illumio.pairingProfiles.list, POST illumio.pairingProfiles.create'
    'curl -d \'{\n"type": "AWS",\n"location": {\n"id": "us-ral",\n"href: "/locations/us-ral"\n},\n"speed": 1\n}\' https://api.pureport.com/networks/net-5678/connections' || 'the data is no JSON: line 5 is "href: "/locations/us-ral"\n  in the pasted curl command\n  look for a quote, comma or bracket that is missing there, or too many'
    'curl -X POST' || 'the command has no address\n  in the pasted curl command\n  paste it whole, with https://...'
    'curl https://api.pureport.com/accounts -H' || '-H has no value\n  in the pasted curl command\n  paste the command whole'
    "curl -d '{ https://api.pureport.com/accounts" || "a quote of the command has no end\n  in the pasted curl command\n  look for a single quote within the data; a shell wants it as '\\''"
    'curl https://api.pureport.com/nothing/here' || 'GET /nothing/here is no operation of pureport\n  in the pasted curl command\n  help finds operations by word'
    'curl -d @body.json https://api.pureport.com/accounts' || "the data is in the file body.json\n  in the pasted curl command\n  paste it, or write body: json('body.json')"
    'curl -F a=b https://api.pureport.com/accounts' || "-F can't be taken over\n  in the pasted curl command\n  write the call yourself; help finds it by word"
    'curl https://a.example/x https://b.example/y' || 'the command has two addresses: https://a.example/x and https://b.example/y\n  in the pasted curl command\n  quote what belongs together, and paste one call at a time'
  }

  def "credentials are dropped and named, notes tell what was read otherwise"() {
    when:
    def curl = PastedCurl.of('curl --u admin:p -H "X-API-Key: k" --cert c -sSk -XDELETE -H "X-Mine: 1" https://api.pureport.com/networks/n')

    then:
    curl.dropped() == ['-u', 'the header X-API-Key', '--cert', '-k']
    curl.notes() == ['read --u as -u']
    curl.method() == 'DELETE'
    DslLine.of(matching.of(curl)[0], curl).dropped() == ['the header X-Mine, which the call does not take']
  }

  def "a variable stays one: #line"() {
    expect:
    written(text).text() == line

    where:
    text || line
    'curl https://api.pureport.com/networks/$NET_ID' || 'pureport.networks.get(netId)'
    'curl -d "{\\"name\\": \\"lab-$WHO\\"}" https://api.pureport.com/accounts/${ACCOUNT}/networks' || 'pureport.networks.create(accountId: account, name: "lab-${who}")'
    'curl -d "{\\"Name\\": $NAME, \\"Series\\": 2}" $PGO_APISERVER_URL/clusters' || 'pgo.clusters.create(Name: name)'
  }

  def "members that the server sets are dropped and named"() {
    expect:
    written("curl -d '{\"href\":\"/orgs/2/pairing_profiles/1\",\"name\":\"x\",\"created_at\":\"2015\"}' https://pce.my-company.com:8443/api/v2/orgs/2/pairing_profiles").dropped() ==
        ['href, which the server sets', 'created_at, which the server sets']
  }

  def "a command goes on while a quote is open or the line ends with a backslash"() {
    expect:
    ShellWords.unfinished(text) == more

    where:
    text                 | more
    "curl -d '{"         | true
    'curl -X GET \\'     | true
    'curl -H "a'         | true
    "curl -d '{}' x"     | false
  }
}
