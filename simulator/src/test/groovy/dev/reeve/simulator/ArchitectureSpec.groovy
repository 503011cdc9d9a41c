package dev.reeve.simulator

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices

import com.tngtech.archunit.base.DescribedPredicate
import com.tngtech.archunit.core.domain.JavaClasses
import com.tngtech.archunit.core.importer.ClassFileImporter
import com.tngtech.archunit.lang.ArchRule
import java.nio.file.Path
import spock.lang.Shared
import spock.lang.Specification

class ArchitectureSpec extends Specification {

  @Shared
  JavaClasses classes = new ClassFileImporter().importPath(Path.of('target/classes'))

  def "only the documents are shared with the client"() {
    given:
    def shared = ['simulator', 'vendor', 'openapi', 'json', 'errors'].collect { "dev.reeve.${it}..".toString() }

    expect:
    violations(noClasses()
        .should().dependOnClassesThat(DescribedPredicate.and(
            resideInAPackage('dev.reeve..'), DescribedPredicate.not(resideInAnyPackage(shared as String[]))))
        .because('matching, expanding, quoting and paging are written twice, or both would be wrong together')) == []
  }

  def "no two packages need each other"() {
    expect:
    violations(slices().matching('dev.reeve.simulator.(**)').should().beFreeOfCycles()
        .because('a package in a circle cannot be read, tested or replaced alone')) == []
  }

  def "the vendors know nothing of each other"() {
    expect:
    violations(slices().matching('dev.reeve.simulator.vendors.(*)..').should().notDependOnEachOther()
        .because('a vendor is added or removed without reading the others')
        .allowEmptyShould(true)) == []
  }

  def "#library is seen only by #owner"() {
    expect:
    violations(noClasses().that().resideOutsideOfPackage("dev.reeve.simulator.${owner}..")
        .should().dependOnClassesThat(resideInAnyPackage(packages as String[]))
        .because(reason)) == []

    where:
    library        | owner    | packages                                                                                        || reason
    'Jetty'        | 'server' | ['org.eclipse.jetty..']                                                                         || 'a vendor is described by requests and replies, not by sockets'
    'BouncyCastle' | 'access' | ['org.bouncycastle..']                                                                          || 'certificates are made in one place'
    'Nimbus'       | 'access' | ['com.nimbusds..']                                                                              || 'tokens are issued and checked in one place'
    'Jackson'      | 'nobody' | ['com.fasterxml..', 'org.yaml..']                                                               || 'dsl json is the only package that sees Jackson'
    'the client'   | 'nobody' | ['okhttp3..', 'okio..', 'kotlin..', 'groovy..', 'org.codehaus.groovy..', 'org.apache.groovy..'] || 'both ends of one library could be wrong together'
    'a terminal'   | 'nobody' | ['org.jline..', 'picocli..', 'java.awt..']                                                      || 'the simulator is a server and has no screen'
  }

  private List<String> violations(ArchRule rule) {
    def report = rule.evaluate(classes).failureReport
    report.empty ? [] : [rule.description] + report.details
  }
}
