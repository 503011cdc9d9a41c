package dev.reeve.shell

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

  /** The table of ARCHITECTURE.md: a package and what it may use beside itself. */
  static final Map<String, List<String>> ARROWS = [
    output: ['engine', 'value', 'vendor', 'json', 'secret', 'errors'],
    repl  : ['shell.output', 'engine', 'completion', 'help', 'value', 'vendor', 'json', 'errors'],
    jshell: ['engine', 'value', 'errors'],
    cli   : ['shell.output', 'shell.repl', 'shell.jshell', 'engine', 'run', 'profile', 'library', 'value', 'vendor', 'json',
             'help', 'completion', 'secret', 'errors', 'simulator.server'],
  ]

  @Shared
  JavaClasses classes = new ClassFileImporter().importPath(Path.of('target/classes'))

  def "every package stands in the table"() {
    expect:
    classes.collect { it.packageName - 'dev.reeve.shell.' }*.tokenize('.')*.first().toSet() - ARROWS.keySet() == [] as Set
  }

  def "#name uses only what the table allows"() {
    given:
    def open = ["dev.reeve.shell.$name..".toString()] + allowed.collect { "dev.reeve.${it}..".toString() }

    expect:
    violations(noClasses().that().resideInAPackage("dev.reeve.shell.${name}..")
        .should().dependOnClassesThat(DescribedPredicate.and(
            resideInAPackage('dev.reeve..'), DescribedPredicate.not(resideInAnyPackage(open as String[]))))
        .because("ARCHITECTURE.md lets $name use only $allowed")
        .allowEmptyShould(true)) == []

    where:
    name << ARROWS.keySet()
    allowed = ARROWS[name]
  }

  def "no two packages need each other"() {
    expect:
    violations(slices().matching('dev.reeve.shell.(**)').should().beFreeOfCycles()
        .because('a package in a circle cannot be read, tested or replaced alone')) == []
  }

  def "#library is seen only by #owner"() {
    expect:
    violations(noClasses().that().resideOutsideOfPackage("dev.reeve.shell.${owner}..")
        .should().dependOnClassesThat(resideInAnyPackage(packages as String[]))
        .because(reason)) == []

    where:
    library   | owner          | packages                                                     || reason
    'JLine'   | 'repl'         | ['org.jline..']                                              || 'only the prompt owns the terminal'
    'picocli' | 'cli'          | ['picocli..']                                                || 'its releases are slow: replacing it must touch one package'
    'JShell'  | 'jshell'       | ['jdk.jshell..']                                             || 'the Java compiler must not load for anything else'
    'XChart'  | 'output.chart' | ['org.knowm..', 'java.awt..', 'javax.imageio..']             || 'a minimal image has no java.desktop'
    'Groovy'  | 'nobody'       | ['groovy..', 'org.codehaus.groovy..', 'org.apache.groovy..'] || 'dsl script is the only package that sees Groovy'
    'OkHttp'  | 'nobody'       | ['okhttp3..', 'okio..', 'kotlin..']                          || 'every request must pass the one door'
    'Jackson' | 'nobody'       | ['com.fasterxml..', 'org.yaml..']                            || 'dsl json is the only package that sees Jackson'
    'Jetty'   | 'nobody'       | ['org.eclipse.jetty..']                                      || 'the simulator is started by its own door'
  }

  private List<String> violations(ArchRule rule) {
    def report = rule.evaluate(classes).failureReport
    report.empty ? [] : [rule.description] + report.details
  }
}
