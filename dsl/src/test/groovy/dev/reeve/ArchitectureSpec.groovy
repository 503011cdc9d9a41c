package dev.reeve

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices

import com.tngtech.archunit.core.domain.JavaClasses
import com.tngtech.archunit.core.importer.ClassFileImporter
import com.tngtech.archunit.lang.ArchRule
import java.nio.file.Path
import spock.lang.Shared
import spock.lang.Specification

class ArchitectureSpec extends Specification {

  /** The table of ARCHITECTURE.md: a package and what it may use. */
  static final Map<String, List<String>> ARROWS = [
    secret    : [],
    errors    : ['secret'],
    json      : ['errors'],
    vendor    : ['errors'],
    openapi   : ['vendor', 'json', 'errors'],
    value     : ['vendor', 'json', 'secret', 'errors'],
    profile   : ['json', 'secret', 'errors'],
    http      : ['vendor', 'value', 'secret', 'errors'],
    auth      : ['http', 'profile', 'vendor', 'value', 'json', 'secret', 'errors'],
    journal   : ['http', 'vendor', 'value', 'json', 'secret', 'errors'],
    call      : ['auth', 'journal', 'http', 'vendor', 'value', 'profile', 'json', 'secret', 'errors'],
    library   : ['vendor', 'json', 'errors'],
    run       : ['call', 'journal', 'library', 'http', 'value', 'vendor', 'json', 'secret', 'errors'],
    help      : ['vendor', 'errors'],
    completion: ['help', 'vendor', 'errors'],
    script    : ['run', 'call', 'value', 'vendor', 'profile', 'library', 'journal', 'secret', 'errors'],
    engine    : ['secret', 'errors', 'json', 'vendor', 'openapi', 'value', 'profile', 'http', 'auth', 'journal',
                 'call', 'library', 'run', 'help', 'completion', 'script'],
  ]

  @Shared
  JavaClasses classes = new ClassFileImporter().importPath(Path.of('target/classes'))

  def "every package stands in the table"() {
    expect:
    classes.collect { it.packageName - 'dev.reeve.' }*.tokenize('.')*.first().toSet() - ARROWS.keySet() == [] as Set
  }

  def "#name uses only what the table allows"() {
    given:
    def barred = (ARROWS.keySet() - name - allowed).collect { "dev.reeve.${it}..".toString() } as String[]

    expect:
    violations(noClasses().that().resideInAPackage("dev.reeve.${name}..")
        .should().dependOnClassesThat(resideInAnyPackage(barred))
        .because("ARCHITECTURE.md lets $name use only $allowed")
        .allowEmptyShould(true)) == []

    where:
    name << ARROWS.keySet()
    allowed = ARROWS[name]
  }

  def "no two packages need each other"() {
    expect:
    violations(slices().matching('dev.reeve.(**)').should().beFreeOfCycles()
        .because('a package in a circle cannot be read, tested or replaced alone')) == []
  }

  def "#library is seen only by #owner"() {
    expect:
    violations(noClasses().that().resideOutsideOfPackage("dev.reeve.${owner}..")
        .should().dependOnClassesThat(resideInAnyPackage(packages as String[]))
        .because(reason)) == []

    where:
    library        | owner     | packages                                                     || reason
    'Jackson'      | 'json'    | ['com.fasterxml..', 'org.yaml..', 'net.thisptr..']           || 'the move to Jackson 3 must touch one package'
    'OkHttp'       | 'http'    | ['okhttp3..', 'okio..', 'kotlin..']                          || 'every request must pass the one door'
    'Groovy'       | 'script'  | ['groovy..', 'org.codehaus.groovy..', 'org.apache.groovy..'] || 'commands that run no script must not load Groovy'
    'BouncyCastle' | 'profile' | ['org.bouncycastle..']                                       || 'it costs a third of a second and serves only keys'
    'Nimbus'       | 'auth'    | ['com.nimbusds..']                                           || 'tokens are made and read in one place'
    'a terminal'   | 'nobody'  | ['org.jline..', 'picocli..', 'jdk.jshell..', 'java.awt..']   || 'the engine is a library and has no screen'
    'a server'     | 'nobody'  | ['org.eclipse.jetty..', 'com.sun.net.httpserver..']          || 'the simulator must not share code with the client'
  }

  def "nothing is written to the standard streams"() {
    expect:
    violations(NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS
        .because('the engine is a library: it returns values and never prints')) == []
  }

  def "no type is named after nothing"() {
    expect:
    violations(noClasses().should().haveSimpleNameEndingWith('Util')
        .orShould().haveSimpleNameEndingWith('Utils')
        .orShould().haveSimpleNameEndingWith('Manager')
        .orShould().haveSimpleNameEndingWith('Helper')
        .orShould().haveSimpleNameEndingWith('Impl')
        .because('such a name says nothing about what a type is for')) == []
  }

  private List<String> violations(ArchRule rule) {
    def report = rule.evaluate(classes).failureReport
    report.empty ? [] : [rule.description] + report.details
  }
}
