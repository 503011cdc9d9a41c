package dev.reeve.scripts

import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

/** The report over all vendors, on an estate as it is at first. */
class EstateReportSpec extends Specification {

  @TempDir
  Path home

  def "one table counts everything, also what is longer than a page"() {
    expect:
    new Reeve(home).run('run', 'cross-vendor/estate-report.groovy', '-p', 'demo') == new Reeve.Ended(0, '''\
vendor    what              count
pureport  accounts              3
pureport  networks              1
pure1     arrays               40
pure1     open alerts          24
clc       data centers          3
clc       servers              60
illumio   pairing profiles     25
illumio   workloads          1200
pgo       clusters              6
''', '')
  }
}
