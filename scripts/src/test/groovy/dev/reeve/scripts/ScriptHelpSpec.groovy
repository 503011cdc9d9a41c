package dev.reeve.scripts

import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** What {@code --help} of each script says, whole. */
class ScriptHelpSpec extends Specification {

  static final String END = '''
Options of reeve, such as -p PROFILE, may stand among them; reeve run --help lists those.
'''

  @TempDir
  Path home

  def "#script tells its options"() {
    expect:
    new Reeve(home).run('run', script, '--help') == new Reeve.Ended(0, "reeve run $script [options]\n$help$END".toString(), '')

    where:
    script                              | help
    'pure1/list-arrays.groovy'          | '''\
  List arrays, tag one, read the tag back, and draw its load

Options
  --name STRING               Only the array of this name
  --array STRING              The array to tag and to draw; the first one when left out
  --key STRING                Tag key (default 'site')
  --value STRING              Tag value (default 'dc1')
  --since DURATION            How far back the chart reaches (default 7.days)
'''
    'clc/server-credentials.groovy'     | '''\
  Find a server through its data center and show how to log in to it

Options
  --data-center STRING        Data center (default 'WA1')
  --server STRING             The server; the first one of the data center when left out
'''
    'cross-vendor/estate-report.groovy' | '''\
  One table over everything that the profile knows

Options
  --most INT                  How long a listing may be; longer ones are counted to here (default 100000)
'''
  }

  def "#script tells its switches"() {
    expect:
    new Reeve(home).run('run', script, '--help') == new Reeve.Ended(0, "reeve run $script [options]\n$help$END".toString(), '')

    where:
    script                            | help
    'pgo/first-cluster.groovy'        | '''\
  Create a Postgres cluster, wait for it, show it, and delete it

Options
  --name STRING               Name of the cluster: lower-case letters, digits and dashes (default 'mycluster')
  --delete-data               Also delete its data and backups (default true)
  --keep                      Leave the cluster in place at the end (default false)
'''
    'illumio/pairing-profiles.groovy' | '''\
  Make a pairing profile and a key for it, tighten the profile to one use, and delete it

Options
  --name STRING               Name of the profile (default 'Limited Pairing')
  --keep                      Leave the profile in place at the end (default false)
'''
    'pureport/first-network.groovy'   | '''\
  Build a network with a connection to AWS, wait until it carries traffic, and tear it down

Options
  --account STRING            The account to work in; the only root account of the key when left out
  --name STRING               Name of the network (default 'My New Network')
  --location STRING           Where the connection enters (default 'us-ral')
  --aws-account-id STRING     The AWS account that must accept the connection: 12 digits (default '123456789012')
  --aws-region STRING         AWS region (default 'us-east-1')
  --speed INT                 Bandwidth in Mbps (default 100)
  --keep                      Leave network and connection in place at the end (default false)
'''
  }
}
