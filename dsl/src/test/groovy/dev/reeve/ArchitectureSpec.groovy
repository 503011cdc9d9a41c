package dev.reeve

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices

import com.tngtech.archunit.core.importer.ClassFileImporter
import com.tngtech.archunit.core.importer.ImportOption
import spock.lang.Specification

class ArchitectureSpec extends Specification {

  def "no two packages need each other"() {
    given:
    def classes = new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages('dev.reeve')

    expect:
    slices().matching('dev.reeve.(*)..').should().beFreeOfCycles()
        .because('a package in a circle cannot be read, tested or replaced alone')
        .check(classes)
  }
}
