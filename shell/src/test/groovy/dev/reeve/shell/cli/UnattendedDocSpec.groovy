package dev.reeve.shell.cli

import dev.reeve.json.Yaml
import dev.reeve.shell.testing.Reeve
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Requires
import spock.lang.Specification
import spock.lang.TempDir

/** The snippets of docs/unattended.md are what they say. */
class UnattendedDocSpec extends Specification {

  @TempDir
  Path home

  static List<String> blocks(String kind) {
    def text = Files.readString(Path.of('../docs/unattended.md'))
    (text =~ /(?s)```$kind\n(.*?)```/).collect { it[1] }
  }

  def "the YAML is YAML, and starts reeve run"() {
    when:
    def (actions, job) = blocks('yaml').collect { Yaml.parse(new ByteArrayInputStream(it.bytes)) }

    then:
    actions.jobs.audit.steps.last().run.contains('./reeve run ')
    job.kind == 'CronJob'
    job.spec.jobTemplate.spec.template.spec.containers[0].args[0] == 'run'
  }

  def "every command of the page is one that reeve understands: #command"() {
    given:
    def reeve = new Reeve(home)
    def words = command.tokenize(' ').collect { it.endsWith('.groovy') ? reeve.script('1') : it == 'prod' || it == 'ci' ? 'demo' : it }

    expect:
    reeve.run(*words).code() == 0

    where:
    command << Files.readString(Path.of('../docs/unattended.md')).readLines()
        .collect { (it =~ /reeve (run \S+\.groovy [^>]*)/) }.findAll { it.find() }.collect { it.group(1).replaceFirst(/ 2$/, '').trim() }
  }

  @Requires({ new File('/usr/bin/systemd-analyze').canExecute() })
  def "systemd finds no fault with the units"() {
    given:
    def (service, timer) = blocks('ini')
    Files.writeString(home.resolve('reeve-nightly.service'), service.replace('/usr/local/bin/reeve', '/bin/true').replace('User=reeve', 'User=root'))
    Files.writeString(home.resolve('reeve-nightly.timer'), timer)

    when:
    def process = ['systemd-analyze', 'verify', "$home/reeve-nightly.service", "$home/reeve-nightly.timer"]*.toString().execute()
    def told = new StringBuilder()
    process.waitForProcessOutput(told, told)

    then:
    !told.contains('reeve-nightly')
  }
}
