package dev.reeve.shell.cli.library.ide

import dev.reeve.help.Argument
import dev.reeve.json.Json
import dev.reeve.library.Tree
import dev.reeve.openapi.CompiledVendors
import dev.reeve.script.source.DefaultImports
import dev.reeve.shell.testing.Reeve
import java.nio.file.Files
import java.nio.file.Path
import org.codehaus.groovy.ast.CodeVisitorSupport
import org.codehaus.groovy.ast.expr.VariableExpression
import org.codehaus.groovy.control.CompilationUnit
import org.codehaus.groovy.control.CompilerConfiguration
import org.codehaus.groovy.control.Phases
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** {@code reeve library ide}: what it writes is valid, whole and always the same. */
class EditorFilesSpec extends Specification {
  @Shared
  @TempDir
  Path home

  @Shared
  Path folder

  @Shared
  String before

  @Shared
  Reeve.Ended ended

  def setupSpec() {
    def reeve = new Reeve(home)
    folder = home.resolve('mine')
    assert reeve.run('library', 'init', 'mine', "$folder").code() == 0
    before = Tree.of(folder).digest()
    ended = reeve.run('library', 'ide', "$folder")
  }

  def "it tells what to do in each editor, and is no part of the library"() {
    expect:
    ended == new Reeve.Ended(0, """\
$folder/.reeve-ide and $folder/.vscode/reeve.code-snippets are written
IntelliJ: mark $folder/.reeve-ide/intellij as a Sources Root
VS Code: the snippets work at once; a Groovy language server wants in its settings
  "groovy.classpath": ["$folder/.reeve-ide/vscode/reeve-ide.jar"]
""".toString(), '')
    Tree.of(folder).digest() == before
    Files.readString(folder.resolve('.reeve-ide/.gitignore')) == '*\n'
    Files.readString(folder.resolve('.vscode/.gitignore')) == '/.gitignore\n/reeve.code-snippets\n'
  }

  def "the same documents give the same bytes, and nothing old stays"() {
    given:
    def first = bytes()
    Files.writeString(folder.resolve('.reeve-ide/intellij/old.gdsl'), 'old')

    when:
    new Reeve(home).run('library', 'ide', "$folder")

    then:
    bytes() == first
  }

  def "a folder that is not there is refused"() {
    expect:
    new Reeve(home).run('library', 'ide', '/no/such') == new Reeve.Ended(2, '', '''\
error: there is no folder /no/such
  for reeve library ide
  name one that exists
''')
  }

  def "the GDSL of #vendor.name has every operation with every parameter of its document"() {
    given:
    def types = new Recorded().run(folder.resolve(".reeve-ide/intellij/${vendor.name()}.gdsl"))

    expect:
    vendor.operations().values().every { operation ->
      def method = types[Kind.type("${vendor.name()}.${operation.resource()}")].methods[operation.name()]
      method.namedParams*.name == Argument.of(vendor, operation)*.name()
    }
    vendor.resources().keySet().findAll { it.contains('.') }.every { path ->
      def (above, last) = [path.substring(0, path.lastIndexOf('.')), path.substring(path.lastIndexOf('.') + 1)]
      types[Kind.type("${vendor.name()}.$above")].members[last] == 'reeve.idea.' + Kind.type("${vendor.name()}.$path")
    }

    where:
    vendor << CompiledVendors.builtIn().collect { CompiledVendors.load(it) }
  }

  def "every script is told the vendors and the words of the DSL"() {
    given:
    def script = new Recorded().run(folder.resolve('.reeve-ide/intellij/scripts.gdsl')).script

    expect:
    script.members.keySet().containsAll(CompiledVendors.builtIn() + ['now', 'secrets', 'log'])
    script.methods.keySet().containsAll(['using', 'across', 'parallel', 'table', 'chart', 'once'])
  }

  def "each name that scripts import by default is there for the editor"() {
    expect:
    DefaultImports.NAMES.findAll { !it.value.startsWith('java.') }.keySet() == Words.TYPES.keySet()
    Words.TYPES.keySet().every { Files.exists(folder.resolve(".reeve-ide/intellij/${it}.groovy")) }
  }

  def "sources and scripts compile, and a script knows the vendors, their resources and operations"() {
    when: 'as language servers do it: the sources of the workspace, the jar on the class path'
    def unit = compiled(Phases.CANONICALIZATION)
    def names = unit.AST.classes*.name as Set
    def script = unit.AST.classes.find { it.name == 'networks' }
    def seen = []
    script.module.statementBlock.visit(new CodeVisitorSupport() {
      @Override
      void visitVariableExpression(VariableExpression expression) {
        seen << expression
      }
    })

    then:
    CompiledVendors.builtIn().collectMany { Kind.of(CompiledVendors.load(it)) }.every {
      names.contains("reeve.idea.${it.name()}".toString()) && names.contains("reeve.code.${it.name()}".toString())
    }
    script.superClass.name == 'reeve.code.Words'
    def vendor = seen.find { it.name == 'pureport' }.accessedVariable.originType
    vendor.getProperty('networks').type.getMethods('create')[0].returnType.name == 'reeve.code.Item'

    when: 'as groovyc does it'
    unit.compile(Phases.CLASS_GENERATION)

    then:
    unit.classes*.name.contains('reeve.code.Pureport_networks')
  }

  def "a snippet stands for each operation and asks for what must be given"() {
    given:
    def snippets = Json.parse(Files.readString(folder.resolve('.vscode/reeve.code-snippets')))

    expect:
    snippets.keySet().containsAll(CompiledVendors.builtIn().collectMany { name ->
      CompiledVendors.load(name).operations().keySet().collect { "$name.$it".toString() }
    })
    snippets['pureport.networks.create'] == [scope: 'groovy', prefix: 'pureport.networks.create',
        body: "pureport.networks.create(name: '\${1:name}')", description: 'Create a network']
  }

  private CompilationUnit compiled(int phase) {
    def configuration = new CompilerConfiguration(targetDirectory: home.resolve('classes').toFile())
    configuration.classpathList = ["$folder/.reeve-ide/vscode/reeve-ide.jar".toString()]
    def unit = new CompilationUnit(configuration, null, new GroovyClassLoader(getClass().classLoader, configuration))
    folder.toFile().eachFileRecurse { file ->
      if (file.name.endsWith('.groovy') && !file.name.endsWith('Spec.groovy')) {
        unit.addSource(file)
      }
    }
    unit.compile(phase)
    unit
  }

  private Map<String, Integer> bytes() {
    def all = new TreeMap()
    folder.toFile().eachFileRecurse { if (it.file) { all[it.path] = Arrays.hashCode(it.bytes) } }
    all
  }

  /** Runs a GDSL script as IntelliJ does and notes what it contributes. */
  private static class Recorded {
    final Map<String, Map> types = [:].withDefault { [members: [:], methods: [:]] }

    Map run(Path file) {
      def binding = new Binding(
          context: { Map where -> where.ctype ?: 'reeve.idea.script' },
          scriptScope: { -> 'script' })
      binding.setVariable('contributor') { String type, Closure body ->
        body.delegate = new Members(types[type - 'reeve.idea.'])
        body.resolveStrategy = Closure.DELEGATE_FIRST
        body.call()
      }
      new GroovyShell(binding).evaluate(file.toFile())
      types
    }
  }

  /** The members of one type; another word fails. */
  private static class Members {
    final Map type

    Members(Map type) {
      this.type = type
    }

    void property(Map told) {
      type.members[told.name] = told.type
    }

    void method(Map told) {
      type.methods[told.name] = told
    }

    Map parameter(Map told) {
      told
    }
  }
}
