package dev.reeve.script.source

import dev.reeve.secret.Sealer
import dev.reeve.script.head.ScriptDescription
import dev.reeve.script.head.ScriptParameter.Type
import dev.reeve.script.words.ScriptException
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class ScriptDescriptionSpec extends Specification {
  @TempDir
  Path folder

  def compiler = new ScriptCompiler(Optional.empty(), { new Sealer(new byte[32]) }, '0')

  def "the head of a script says what it does and takes"() {
    when:
    def description = describe('''\
        #!/usr/bin/env reeve
        @Script('Lists old arrays')
        import java.time.LocalDate

        @Param('Only older ones') Duration since = 7.days
        @Param('Names') List<String> arrayNames = []
        @Param int count = 3
        @Param('Where') String location
        @Param(value = 'Note', required = false) String note
        println since
        ''')

    then:
    description.summary() == 'Lists old arrays'
    description.parameters().collect { [it.option(), it.type(), it.list(), it.required(), it.defaultText()] } == [
      ['--since', Type.DURATION, false, false, '7.days'],
      ['--array-names', Type.STRING, true, false, '[]'],
      ['--count', Type.INT, false, false, '3'],
      ['--location', Type.STRING, false, true, ''],
      ['--note', Type.STRING, false, false, ''],
    ]
    description.parameters()*.help() == ['Only older ones', 'Names', '', 'Where', 'Note']
  }

  def "a declaration of type #declared takes a #type"() {
    expect:
    describe("enum Size { SMALL, LARGE }\n@Param('x') $declared x").parameters()[0].type() == type

    where:
    declared     | type
    'String'     | Type.STRING
    'def'        | Type.STRING
    'int'        | Type.INT
    'long'       | Type.INT
    'BigDecimal' | Type.DECIMAL
    'boolean'    | Type.BOOLEAN
    'Duration'   | Type.DURATION
    'Instant'    | Type.INSTANT
    'File'       | Type.FILE
    'Secret'     | Type.SECRET
    'Size'       | Type.ENUM
  }

  def "the values of an enum, of a script's own or listed, are told"() {
    expect:
    describe(text).parameters()[0].rules().values() == ['SMALL', 'LARGE']

    where:
    text << [
      "enum Size { SMALL, LARGE }\n@Param('x') Size x = Size.SMALL",
      "@Param(values = ['SMALL', 'LARGE']) String x",
    ]
  }

  def "the mark of a script may stand before any statement"() {
    expect:
    describe("// greets\n@Script(\n  'Says (hello)')\nprintln 'hello'").summary() == 'Says (hello)'
  }

  def "a parameter of another type is refused with its place"() {
    when:
    describe('println 1\n@Param URL place')

    then:
    def error = thrown(ScriptException)
    error.text() == '''\
      A parameter can't be a URL.
        at old.groovy, line 2, column 12
        Use String, int, BigDecimal, boolean, Duration, Instant, File, Secret, an enum, or a list of them.'''.stripIndent()
  }

  def "nothing of a script runs when its head is read"() {
    given:
    def proof = folder.resolve('ran')
    def touch = "new File('${proof}').text = 'ran'"

    when:
    describe("""\
        @Grab('no.such:thing:1')
        import java.util.List
        class Loud { static { $touch } }
        @groovy.transform.ASTTest(value = { $touch })
        def helper() { 1 }
        @Param int x = { $touch; 1 }()
        $touch
        """)

    then:
    !Files.exists(proof)
  }

  def "a text that does not compile says where"() {
    when:
    describe('x = 1\ny = = 2')

    then:
    def error = thrown(ScriptException)
    error.text() == '''\
      Unexpected input: '='.
        at old.groovy, line 2, column 5'''.stripIndent()
  }

  private ScriptDescription describe(String text) {
    compiler.describe(ScriptSource.file('old.groovy', text.stripIndent()))
  }
}
