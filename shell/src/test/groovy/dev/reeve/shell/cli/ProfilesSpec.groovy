package dev.reeve.shell.cli

import dev.reeve.json.Json
import dev.reeve.shell.testing.Reeve
import dev.reeve.shell.testing.Reeve.Ended
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** {@code reeve profile}. */
class ProfilesSpec extends Specification {

  @TempDir
  Path home

  Reeve reeve

  def setup() {
    reeve = new Reeve(home)
    reeve.profiles('default = "prod"\n\n[prod]\nguard = "confirm"\n\n[prod.pureport]\nkey = "env:PUREPORT_API_KEY"\n'
        + 'secret = "hunter2"\naccount = "ac-1"\n\n[lab.pgo]\nurl = "https://pgo.example:8443"\n')
  }

  def "the profiles are listed, the built-in demo last"() {
    expect:
    reeve.run('profile', 'list', '-o', 'csv') ==
        new Ended(0, 'name,default,guard,vendors\nprod,yes,confirm,pureport\nlab,,none,pgo\ndemo,,none,"the simulator, built in"\n', '')
  }

  def "a profile is shown with its sources, a literal secret masked"() {
    when:
    def ended = reeve.run('profile', 'show', 'prod')

    then:
    ended.code() == 0
    def values = Json.parse(ended.out()).collectEntries { [it.setting, it.value] }
    values.key == 'env:PUREPORT_API_KEY'
    values.account == 'ac-1'
    !ended.out().contains('hunter2')
    !ended.err().contains('hunter2')
  }

  def "a setting of a vendor that there is not is marked as not in force"() {
    given:
    reeve.profiles('[prod.pureport]\nkey = "env:K"\n\n[prod.acme]\nurl = "https://acme.example"\n')

    expect:
    Json.parse(reeve.run('profile', 'show', 'prod').out())*.note == ['', 'not in force: there is no vendor acme']
  }

  def "a removed profile is gone, the others stay as they were"() {
    when:
    def ended = reeve.run('profile', 'remove', 'lab')
    def left = Files.readString(home.resolve('config/profiles.toml'))

    then:
    ended.code() == 0
    ended.err().startsWith('profile lab removed from ')
    !left.contains('lab')
    left.contains('[prod.pureport]')
  }

  def "there is nothing to trust where the project has no profiles"() {
    when:
    def ended = reeve.run('profile', 'trust')

    then:
    ended.code() == 2
    ended.err().startsWith('error: this project has no .reeve/profiles.toml\n  in ')
    ended.err().endsWith('\n  go to the project\'s folder\n')
  }

  def "a file with a fault is one error that names the line"() {
    given:
    reeve.profiles('[prod\n')

    when:
    def ended = reeve.run('profile', 'show', 'prod')

    then:
    ended.code() == 2
    ended.err().contains('profiles.toml')
    ended.err().contains('1')
    !ended.err().contains('\tat ')
  }
}
