package dev.reeve.scripts

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** The scripts of the standard library, run by name on one demo estate, in this order. */
class StandardLibrarySpec extends Specification {

  @Shared
  @TempDir
  Path home

  @Shared
  Reeve reeve

  def setupSpec() {
    reeve = new Reeve(home)
    reeve.environment.REEVE_VAULT_KEY = home.resolve('vault.key').toString()
  }

  def "a network is created, found as it was, and updated"() {
    expect:
    run('pureport/ensure-network', '--name', 'Edge', '--description', 'a').out() ==~ /Network Edge is created: network-\S+, ACTIVE\n/
    run('pureport/ensure-network', '--name', 'Edge', '--description', 'a').out() ==~ /Network Edge is as it was: network-\S+, ACTIVE\n/
    run('pureport/ensure-network', '--name', 'Edge', '--description', 'b').out() ==~ /Network Edge is updated: network-\S+, ACTIVE\n/
  }

  def "the audit marks slow connections, and may show those alone"() {
    when:
    def all = run('pureport/connection-audit', '--slow', '500')
    def marked = run('pureport/connection-audit', '--slow', '500', '--findings')

    then:
    all.out().readLines().size() == 3
    all.err() == 'warn: 1 of 2 connections have a finding\n'
    marked.out().readLines()[1] ==~ /core +hq-vpn +SITE_IPSEC_VPN +100 +is slower than 500 Mbps/
    marked.out().readLines().size() == 2
  }

  def "the forecast tells when arrays are full, with trend and chart, and 7 where that is soon"() {
    when:
    def ended = run('pure1/capacity-forecast', '--containing', 'rdam', '--most', '2')
    def soon = reeve.run('run', 'pure1/capacity-forecast', '-p', 'demo', '--containing', 'rdam', '--soon', '100000')

    then:
    def lines = ended.out().readLines()
    lines[0] ==~ /array +used +grows +full/
    lines[1..2].every { it ==~ /rdam-f[ab]-\d\d +\d+ % +-?\d+ GiB a day +(in \d+ days|in more than ten years|never)/ }
    lines[3] ==~ /rdam-f[ab]-\d\d array_effective_used_space [\u2581-\u2588]+/
    lines[5..-2].every { it.contains('┤') }
    soon.code() == 7
  }

  def "a tag goes to those that lack it"() {
    expect:
    run('pure1/tag-arrays', '--key', 'owner', '--value', 'me', '--containing', 'sin').out() == '8 of 8 arrays tagged owner = me, 0 had it\n'
    run('pure1/tag-arrays', '--key', 'owner', '--value', 'me', '--containing', 'sin').out() == '0 of 8 arrays tagged owner = me, 8 had it\n'
    reeve.run('run', 'pure1/tag-arrays', '-p', 'demo', '--key', 'a', '--value', 'b', '--containing', 'nowhere').err()
        .startsWith("error: no array has 'nowhere' in its name\n")
  }

  def "a server is built in a group that holds servers, and power-cycled"() {
    expect:
    run('clc/build-server', '--name', 'spec').out() ==~
        /Building spec from \S+-TEMPLATE in \S+, WA1\nWA1RLS1SPEC01 is active, started: [\d.]+\n/
    run('clc/power-cycle', '--server', 'WA1RLS1SPEC01').out() == 'Stopping WA1RLS1SPEC01\nWA1RLS1SPEC01 is started again\n'
    reeve.run('run', 'clc/build-server', '-p', 'demo', '--name', 'x', '--group', 'nowhere').err()
        .startsWith('error: there is no group nowhere in WA1; it has: ')
  }

  def "fresh pairing keys go to the vault and are not shown"() {
    when:
    def ended = run('illumio/rotate-pairing-keys', '--containing', 'Default')

    then:
    ended.out() == 'Default: new key in vault:pairing-default\n'
    reeve.run('secret', 'list', '-o', 'lines').out().contains('pairing-default')
  }

  def "workloads get their labels from a file, missing labels are made when asked for, unknown names end with 7"() {
    given:
    def file = Files.writeString(home.resolve('labels.csv'),
        'hostname,env,app\nrdam-web-00001.example.com,Staging,Shop\nnobody.example.com,Test,\n').toString()

    when:
    def refused = reeve.run('run', 'illumio/label-workloads', '-p', 'demo', '--file', file)
    def ended = reeve.run('run', 'illumio/label-workloads', '-p', 'demo', '--file', file, '--create')
    def again = reeve.run('run', 'illumio/label-workloads', '-p', 'demo', '--file', file)

    then:
    refused.err().startsWith('error: there are no labels app=Shop; --create makes them\n')
    ended == new Reeve.Ended(7, '1 of 2 workloads got new labels, 1 labels were made\n', 'warn: no workload is named nobody.example.com\n')
    again.out() == '0 of 2 workloads got new labels, 0 labels were made\n'
    reeve.run('eval', '-p', 'demo', '-o', 'lines',
        "illumio.workloads.list(hostname: 'rdam-web-00001.example.com').first().labels*.value.join(',')").out() in
        ['Web,RDAM,Staging,Shop\n', 'Web,Shop,Staging,RDAM\n']
  }

  def "a cluster comes up with a backup, once, and the age of backups is told"() {
    when:
    def up = run('pgo/cluster-up', '--name', 'third')
    def ages = reeve.run('run', 'pgo/backup-age', '-p', 'demo', '--oldest', '3650d')

    then:
    up.out() == 'third is up with 1 replica(s)\nA full backup of third is there\n'
    run('pgo/cluster-up', '--name', 'third', '--no-backup').out() == 'third is there already\n'
    ages.code() == 7
    ages.out().readLines().find { it.startsWith('hippo') } ==~ /hippo +\d+ +\d+ h +ok/
    ages.out().readLines().find { it.startsWith('archive') } ==~ /archive +0 +never +missing/
  }

  def "drift is told against a snapshot, and accepted"() {
    given:
    def file = home.resolve('snapshot.json').toString()

    expect:
    run('cross-vendor/drift-report', '--file', file).out() ==~ /\S+snapshot.json is written: \d+ things\n/
    run('cross-vendor/drift-report', '--file', file).out() == 'Nothing has drifted\n'

    when:
    run('pureport/ensure-network', '--name', 'Drifting')
    def drifted = reeve.run('run', 'cross-vendor/drift-report', '-p', 'demo', '--file', file)

    then:
    drifted.code() == 7
    drifted.out().readLines()[1] ==~ /pureport networks +Drifting +absent +ACTIVE, ?/
    run('cross-vendor/drift-report', '--file', file, '--accept').code() == 0
    run('cross-vendor/drift-report', '--file', file).out() == 'Nothing has drifted\n'
  }

  def "a key is rotated: the new secret is in the vault, the old key is gone"() {
    expect:
    run('cross-vendor/rotate-credential', '--name', 'automation', '--entry', 'illumio-key', '--user', '1').out() ==
        'New key of automation, its secret is in vault:illumio-key\n0 old key(s) gone\n'
    run('cross-vendor/rotate-credential', '--name', 'automation', '--entry', 'illumio-key', '--user', '1').out() ==
        'New key of automation, its secret is in vault:illumio-key\n1 old key(s) gone\n'
  }

  def "what runs out soon is listed and ends with 7"() {
    when:
    def ended = reeve.run('run', 'cross-vendor/expiring-credentials', '-p', 'demo', '--within', '400d')

    then:
    ended.code() == 7
    ended.out().readLines()[0] ==~ /vendor +what +name +ends +days/
    ended.out().readLines().any { it ==~ /illumio +API key of admin@example.com +automation +\d{4}-\d\d-\d\d +36\d/ }
    run('cross-vendor/expiring-credentials', '--within', '1s').out() ==~ /Of \d+ things none runs out within 0 days\n/
  }

  def "what serves nothing is listed, and every vendor answers"() {
    expect:
    run('cross-vendor/unused-things').out().readLines().any { it ==~ /pureport +network +Edge +has no connection/ }
    run('cross-vendor/smoke-test').out().readLines().count { it ==~ /demo +\w+ +true +answered: .*/ } == 5
    run('cross-vendor/smoke-test', '--profiles', 'demo').out().readLines().size() == 6
  }

  private Reeve.Ended run(String... words) {
    def ended = reeve.run(*(['run', words[0], '-p', 'demo'] + words.tail().toList()))
    assert ended.code() == 0: ended.err()
    ended
  }
}
