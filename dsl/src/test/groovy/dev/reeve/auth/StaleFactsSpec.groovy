package dev.reeve.auth

import static groovy.json.JsonOutput.toJson

import dev.reeve.json.Json
import dev.reeve.testing.ScriptedServer
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Specification
import spock.lang.TempDir

/** PGO's version, told by a login and otherwise after an upgrade of the operator. */
class StaleFactsSpec extends Specification {
  static final MISMATCH = toJson(Results: null, Code: 'error', Msg: 'pgo client and server version mismatch') + '\n'
  static final DONE = toJson(Results: [], Code: 'ok', Msg: '') + '\n'

  @TempDir
  Path home

  @AutoCleanup
  ScriptedServer server = new ScriptedServer()

  @AutoCleanup
  AccessFixture session

  def setup() {
    AccessFixture.profiles(home, "[prod.pgo]\nurl = \"${server.uri}\"\nusername = \"admin\"\npassword = \"env:P\"\n")
    session = new AccessFixture(home, [P: 'hunter22'])
    told('4.7.9')
    session.fact('pgo', '/Version')
  }

  def "a read refused for it is sent once more with the version of now"() {
    given:
    server.answer(200, [:], MISMATCH)
    told('4.7.10')
    server.answer(200, [:], DONE)

    expect:
    session.call('pgo', 'workflows.get', '/workflow/x?namespace=pgo&version=4.7.9&other=4.7.9').content().open().text == DONE
    server.received*.target == ['/version', '/workflow/x?namespace=pgo&version=4.7.9&other=4.7.9', '/version',
      '/workflow/x?namespace=pgo&version=4.7.10&other=4.7.9']
    session.fact('pgo', '/Version').get() == '4.7.10'
  }

  def "a write too, for it was refused before anything was done"() {
    given:
    server.answer(200, [:], toJson(result: [:], status: [Code: 'error', Msg: 'pgo client and server version mismatch']))
    told('4.7.10')
    server.answer(200, [:], DONE)

    when:
    session.call('pgo', 'clusters.create', '/clusters', [Name: 'x', ClientVersion: '4.7.9', Password: '4.7.9'])

    then:
    server.received[-1].target == '/clusters'
    Json.parse(server.received[-1].body) == [Name: 'x', ClientVersion: '4.7.10', Password: '4.7.9']
  }

  def "#why: the answer stands"() {
    given:
    server.answer(200, [:], answer)
    told(now)

    expect:
    session.call('pgo', operation, path, [ClusterName: 'x', ClientVersion: sent]).content().open().text == answer
    server.received*.target.count(path) == 1

    where:
    why                                              | operation          | path            | sent    | now      | answer
    'a restart went on all the same'                 | 'clusters.restart' | '/restart'      | '4.7.9' | '4.7.10' | MISMATCH + DONE
    'the version was given by hand'                  | 'clusters.show'    | '/showclusters' | '4.7.4' | '4.7.10' | MISMATCH
    'the vendor tells the same version'              | 'clusters.show'    | '/showclusters' | '4.7.9' | '4.7.9'  | MISMATCH
    'a record holds those words'                     | 'clusters.show'    | '/showclusters' | '4.7.9' | '4.7.10' | toJson(Code: 'ok', Msg: 'pgo client and server version mismatch')
    'the words are no message'                       | 'clusters.show'    | '/showclusters' | '4.7.9' | '4.7.10' | toJson(Code: 'error', Msg: 'x', Results: ['client and server version mismatch'])
    'it is no JSON'                                  | 'clusters.show'    | '/showclusters' | '4.7.9' | '4.7.10' | 'client and server version mismatch'
  }

  private void told(String version) {
    server.answer(200, [:], toJson(Version: version, Code: 'ok', Msg: 'apiserver version'))
  }
}
