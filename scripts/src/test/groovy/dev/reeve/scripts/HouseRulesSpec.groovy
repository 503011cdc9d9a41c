package dev.reeve.scripts

import groovy.io.FileType
import spock.lang.Shared
import spock.lang.Specification

/** What no tool of the build counts: sizes of packages and specs, and the jars that are shipped. */
class HouseRulesSpec extends Specification {

  static final int FILES_PER_PACKAGE = 20
  static final int LINES_PER_SPEC = 400
  static final int LINES_PER_FEATURE = 30

  @Shared
  File root = new File('..').canonicalFile

  def "no package holds more than 20 files"() {
    given:
    def packages = files('src/main/java', '.java').findAll { it.name != 'package-info.java' }.countBy { it.parentFile }
    def tooFull = packages.findAll { it.value > FILES_PER_PACKAGE }.collect { "${named(it.key)}: ${it.value}" }

    expect:
    tooFull == []
  }

  def "no spec is longer than 400 lines"() {
    given:
    def tooLong = specs().findAll { it.readLines().size() > LINES_PER_SPEC }.collect { named(it) }

    expect:
    tooLong == []
  }

  def "no feature is longer than 30 lines, its table of examples aside"() {
    given:
    def tooLong = specs().collectMany { longFeatures(it) }

    expect:
    tooLong == []
  }

  def "the jars that are shipped are those that were decided on"() {
    given:
    def shipped = new File(root, 'shell/target/reeve/lib').list()
        .collect { it.replaceFirst(/-\d[^-]*(-SNAPSHOT)?\.jar$/, '') }
        .findAll { !it.startsWith('reeve-') }
    def decided = getClass().getResource('/shipped-jars.txt').readLines()

    expect:
    shipped - decided == []
    decided - shipped == []
  }

  def "README names the test command, and CI runs just that"() {
    expect:
    new File(root, 'README.md').readLines().count { it == 'mvn verify' } == 1
    new File(root, '.ci/run').readLines().findAll { it =~ /^\s*mvn (?!-version)/ } == ['mvn verify']
  }

  private List<String> longFeatures(File spec) {
    def found = []
    int start = -1
    int last = -1
    spec.readLines().eachWithIndex { line, index ->
      if (line ==~ /^  \S.*\) \{$/) {
        start = index
        last = -1
      } else if (line == '    where:') {
        last = index
      } else if (line == '  }' && start >= 0) {
        int length = (last < 0 ? index : last) - start + 1
        if (length > LINES_PER_FEATURE) {
          found << "${named(spec)}:${start + 1}: $length lines".toString()
        }
        start = -1
      }
    }
    found
  }

  private List<File> specs() {
    files('src/test/groovy', '.groovy')
  }

  private List<File> files(String below, String ending) {
    def found = []
    ['dsl', 'simulator', 'shell', 'scripts'].collect { new File(root, "$it/$below") }.findAll { it.directory }
        .each { dir -> dir.eachFileRecurse(FileType.FILES) { if (it.name.endsWith(ending)) { found << it } } }
    found
  }

  private String named(File file) {
    root.toPath().relativize(file.toPath()).toString()
  }
}
