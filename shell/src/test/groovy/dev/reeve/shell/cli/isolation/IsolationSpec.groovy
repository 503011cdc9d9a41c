package dev.reeve.shell.cli.isolation

import dev.reeve.engine.isolation.Bubblewrap
import dev.reeve.json.Json
import dev.reeve.library.Manifest
import dev.reeve.shell.testing.Reeve
import dev.reeve.shell.testing.Reeve.Ended
import dev.reeve.simulator.server.SimulatorOptions
import dev.reeve.simulator.server.SimulatorServer
import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.PosixFilePermissions
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/**
 * Scripts that try to get out, in real processes. Secrets are planted in all places that this process has and
 * the sandbox must not; each script prints whatever it got hold of, and the simulator tells what it received.
 */
@Requires({ IsolationSpec.possible() })
class IsolationSpec extends Specification {
  static final String PLANTED = 'planted-8d1f'

  /** What is tried, what it says where it holds, and how: all in one run, each in a block of its own. */
  static final List<List<String>> FAMILIES = [
    ['system properties', 'props null', '''println "props ${System.getProperty('planted')} ${System.properties}"'''],
    ['the environment', 'env null', '''println "env ${System.getenv('PLANTED')} ${System.getenv()}"'''],
    ['files of home', 'files 0', '''println 'files ' + ['$HOME/secret.txt', '$HOME/config/profiles.toml'].count { new File(it).exists() }'''],
    ['a search of all files', 'found []', '''def found = []; def look; look = { File f -> f.listFiles().each { if (it.directory && !it.path.startsWith('/proc') && !it.path.startsWith('/usr') && !it.path.startsWith('/lib') && !it.path.startsWith('/reeve') && it.canonicalPath == it.path) { look(it) } else if (it.file && it.length() < 100000 && it.path =~ /secret|profiles|vault|state/ && it.text.contains('planted')) { found << it.path } } }; look(new File('/')); println "found $found"'''],
    ['links and ..', 'link false', '''java.nio.file.Files.createSymbolicLink(java.nio.file.Path.of('/tmp/l'), java.nio.file.Path.of('$HOME/secret.txt')); println 'link ' + new File('/tmp/l').exists(); println new File('/home/../../..$HOME/secret.txt').exists()'''],
    ['/proc: environments', 'proc 2', '''def all = new File('/proc').listFiles().findAll { it.name ==~ /\\d+/ }; println "proc ${all.size()}"; all.each { p -> ['environ', 'cmdline'].each { f -> try { println new File(p, f).text } catch (IOException e) { println e.message } } }'''],
    ['/proc: memory', 'mem no', '''def got = 'no'; new File('/proc').listFiles().findAll { it.name ==~ /\\d+/ && it.name != String.valueOf(ProcessHandle.current().pid()) }.each { p -> try { new RandomAccessFile(new File(p, 'mem'), 'r').withCloseable { m -> new File(p, 'maps').eachLine { l -> def (from, to) = l.split(' ')[0].split('-').collect { Long.parseUnsignedLong(it, 16) }; m.seek(from); def b = new byte[(int) Math.min(to - from, 1 << 20)]; m.read(b); if (new String(b).contains('planted-')) { got = 'yes' } } } } catch (IOException e) { println e.message } }; println "mem $got"'''],
    ['/proc: descriptors and roots', 'fds', '''println 'fds'; new File('/proc').listFiles().findAll { it.name ==~ /\\d+/ }.each { p -> ['root$HOME/secret.txt', 'cwd/../$HOME/secret.txt'].each { f -> try { println new File(p, f).text } catch (IOException e) { println 'no' } }; new File(p, 'fd').listFiles()?.each { try { println it.toPath().toRealPath() } catch (IOException e) { println 'no' } } }'''],
    ["reflection into Reeve's own", 'reflected', '''def seen = [] as Set; def walk; walk = { o, int deep -> if (o == null || deep > 6 || !seen.add(System.identityHashCode(o))) return; def t = o.getClass(); while (t != null && t != Object) { t.declaredFields.each { f -> try { f.accessible = true; def v = f.get(o); if (v instanceof CharSequence) { println v } else if (v instanceof Map) { v.values().each { walk(it, deep + 1) } } else if (v != null && v.getClass().name.startsWith('dev.reeve')) { walk(v, deep + 1) } } catch (Throwable e) { } }; t = t.superclass } }; walk(getBinding(), 0); walk(pureport, 0); println 'reflected'; println dev.reeve.profile.Folders.ofProcess().profiles().toFile().exists()'''],
    ["Reeve's own vault and profiles", 'vault no', '''def got = 'no'; try { def e = dev.reeve.engine.Engine.builder().profiles(new dev.reeve.profile.file.ProfileFiles(dev.reeve.profile.Folders.ofProcess(), [:], java.nio.file.Path.of('/'), { throw it })).build(); println e.profiles().all(); got = e.session(dev.reeve.engine.attend.SessionOptions.of(dev.reeve.engine.attend.Attendant.NOBODY).under('other')) } catch (Throwable t) { println t.message }; println "vault $got"'''],
    ['@Grab', 'no grab', '''try { new GroovyShell().evaluate("@Grab('commons-codec:commons-codec:1.15') import org.apache.commons.codec.binary.Hex\\nprintln 'grabbed ' + Hex") } catch (Throwable t) { println 'no grab' }'''],
    ['sockets to the vendor', 'socket no', '''def got = 'no'; ['127.0.0.1', 'localhost', '::1', '1.1.1.1'].each { h -> try { new Socket().withCloseable { it.connect(new InetSocketAddress(h, $PORT), 2000); it.outputStream << 'GET / HTTP/1.0\\r\\n\\r\\n'; got = 'yes' } } catch (IOException e) { println e.message } }; println "socket \$got \${NetworkInterface.networkInterfaces().filter { !it.loopback }.toList()}" '''],
    ['sockets of the machine', 'unix no', '''def got = 'no'; ['/run/docker.sock', '/var/run/docker.sock', '/run/dbus/system_bus_socket', '/tmp/.X11-unix/X0'].each { if (new File(it).exists()) { got = it } }; println "unix $got"'''],
    ['processes', 'process no', '''def got = 'no'; [['sh', '-c', 'env'], ['/bin/sh', '-c', 'cat /proc/1/environ'], ['/usr/bin/env'], ['curl', 'http://127.0.0.1']].each { try { got = it.execute().text } catch (IOException e) { println e.message } }; println "process $got"; println ProcessHandle.allProcesses().map { it.info().toString() }.toList()'''],
    ['a further Java', 'java null', '''def p = [System.getProperty('java.home') + '/bin/java', '-XshowSettings:properties', '-version'].execute(); def text = p.err.text + p.text; println "java ${text =~ /planted/ ? 'leaks' : null}"'''],
    ['class loaders', 'loader no', '''def got = 'no'; try { got = new URLClassLoader([new URL('file:$HOME/'), new URL('http://127.0.0.1:$PORT/')] as URL[]).findResource('secret.txt')?.text ?: 'no' } catch (Throwable t) { println t.message }; println "loader \$got"; println ClassLoader.getSystemResource('secret.txt')'''],
    ['another profile', 'no other', '''try { using(profile: 'other') { println pgo.clusters.list()*.name } } catch (Exception e) { println 'no other' }; try { across('*') { println profile.name } } catch (Exception e) { println e.message }'''],
    ['the vault of the DSL', 'no vault', '''try { println secrets['pgo'].reveal() } catch (Exception e) { println 'no vault' }'''],
  ]

  @Shared
  @TempDir
  Path home

  @Shared
  Reeve reeve

  @Shared
  SimulatorServer server

  @Shared
  Path log

  @Shared
  Path acme

  /** What each family said; what went to standard error, and what the simulator received. */
  @Shared
  Map<String, String> tried = [:]

  static boolean possible() {
    def look = Bubblewrap.look(System.getenv('PATH'))
    if (look.sandbox().empty) {
      System.err.println("SKIPPED: nothing can be isolated here: ${look.text()}")
    }
    look.sandbox().present
  }

  def setupSpec() {
    log = home.resolve('calls.jsonl')
    server = SimulatorServer.start(SimulatorOptions.in(home.resolve('simulator')).log(log))
    reeve = new Reeve(home)
    reeve.environment.PLANTED = "$PLANTED-environment".toString()
    System.setProperty('planted', "$PLANTED-property")
    Files.writeString(home.resolve('secret.txt'), "$PLANTED-home")
    reeve.profiles(Files.readString(home.resolve('simulator/profiles.toml'))
        + "\n[other.pgo]\nurl = \"${server.url('pgo')}\"\nusername = \"u\"\npassword = \"$PLANTED-profile\"\n")
    acme = Files.createDirectories(home.resolve('acme'))
    publish(FAMILIES.collect { "println '--- ${it[0].replace("'", "")}'\n({ ->\n${it[2]}\n})()\n" }.join(''))
    def ended = attempt()
    ended.out().split('--- ').drop(1).eachWithIndex { said, i -> tried[FAMILIES[i][0]] = said }
    tried.err = ended.err()
    tried.calls = calls().join('\n')
  }

  def cleanupSpec() {
    System.clearProperty('planted')
    server.close()
  }

  def "a good script does the same isolated as not, its own classes included"() {
    given:
    publish('''\
      import acme.Naming
      def made = pureport.networks.create(name: "made ${run.id.size() > 3}").await(timeout: 1.minute)
      println Naming.loud(made.name) + ' ' + made.state
      println pureport.networks.list()*.name.sort()
      println made.account.id + ' ' + made.tags
      table(pureport.networks.list(), columns: ['state'])
      println parallel(['a', 'b']) { it * 2 }*.value
      made.delete().await('gone', timeout: 1.minute)
      pureport.networks.list().collect { [it.name, it.connections.list().count()] }
      '''.stripIndent())

    when:
    def apart = reeve.run('run', '-p', 'simulator', '-o', 'json', 'acme/audit')
    def here = reeve.run('run', '-p', 'simulator', '-o', 'json', '--trust', 'acme/audit')

    then:
    apart.err().startsWith('acme/audit runs isolated: acme is not accepted yet\nrun ')
    [apart.code(), apart.out()] == [here.code(), here.out()]
    said(apart.err()).drop(1) == said(here.err())
    apart.code() == 0
    apart.err().contains('MADE TRUE ACTIVE')
  }

  def "nothing that is planted can be had by #family"() {
    expect:
    tried[family].contains(proof)
    !tried[family].contains(PLANTED)

    where:
    [family, proof] << FAMILIES.collect { it[0..1] }
  }

  def "no vendor heard of all that, and no error told more than the output"() {
    expect:
    tried.err == ''
    tried.calls == ''
  }

  def "code that acts while the compiler works acts in the sandbox: #family"() {
    given:
    publish(script)

    when:
    def ended = attempt()

    then:
    !(ended.out() + ended.err()).contains(PLANTED)
    !Files.exists(home.resolve('escaped'))
    System.getProperty('escaped') == null

    where:
    family             | script
    '@ASTTest'         | '''@groovy.transform.ASTTest(phase = CONVERSION, value = { System.setProperty('escaped', 'x'); new File('$HOME/escaped').text = 'x' }) def x() { }\nprintln System.getProperty('planted') + System.getProperty('escaped')'''
    '@Grab of its own' | '''@Grab('commons-codec:commons-codec:1.15') import java.util.List\nprintln 1'''
    'a transform'      | '''class T implements org.codehaus.groovy.transform.ASTTransformation { static { System.setProperty('escaped', 'x'); new File('$HOME/escaped').text = 'x' } void visit(org.codehaus.groovy.ast.ASTNode[] n, org.codehaus.groovy.control.SourceUnit u) { } }\n@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.SOURCE) @org.codehaus.groovy.transform.GroovyASTTransformationClass(classes = [T]) @interface A { }\n@A class B { }\nnew T()\nprintln 'made''''
    '@Param defaults'  | '''@Param('x') String x = new File('$HOME/escaped').with { text = 'x'; 'y' }\nprintln x'''
  }

  def "calls that the reach does not allow, or that are forged, reach no vendor: #family"() {
    given:
    publish(script)
    def before = calls()

    when:
    def ended = attempt()

    then:
    ended.code() == 8
    ended.err().contains(error)
    calls() == before

    where:
    family                  | error                             | script
    'another vendor'        | "outside the script's reach"      | 'println pgo.clusters.list()*.name'
    'another resource'      | "outside the script's reach"      | 'pureport.accounts.get("ac-1").update(name: "x")'
    'a raw path'            | "can't send raw requests"         | 'pureport.http.delete("/networks/1")'
    'a forged line'         | 'an operation that there is none' | forged('"do":"call","id":900,"vendor":"pureport","operation":"DELETE /networks/1","arguments":{"positional":[],"named":{}}')
    'a forged address'      | 'a request that there is none of' | forged('"do":"http","id":901,"method":"GET","url":"http://127.0.0.1/"')
    'an oversized line'     | 'a line of more than'             | '''def out = new FileOutputStream(FileDescriptor.out); def b = ('x' * 65536).bytes; 200.times { out.write(b) }; Thread.sleep(60000)'''
    'a deep value'          | 'a value of more than 64 levels'  | '''def out = new FileOutputStream(FileDescriptor.out); out.write(('{"out":' + '[' * 5000 + ']' * 5000 + '}\\n').bytes); Thread.sleep(60000)'''
    'noise on its output'   | 'a line that is no JSON'          | '''new FileOutputStream(FileDescriptor.out).write("hello\\n".bytes); Thread.sleep(60000)'''
    'a process that stops'  | 'ended before the script did'     | 'Runtime.runtime.halt(0)'
  }

  def "a claim of more reach, made by reflection, changes nothing"() {
    given:
    publish('''\
      def surface = pureport.@surface
      surface.root(surface.root().context().withReach(dev.reeve.value.Reach.ALL))
      def calls = surface.@calls
      def vendor = calls.vendor('pgo', surface.root().context())
      calls.operation(vendor, vendor.operations().get('version.get'), dev.reeve.value.Arguments.NONE, surface.root().context())
      '''.stripIndent())
    def before = calls()

    when:
    def ended = attempt()

    then:
    ended.code() == 8
    ended.err().contains("pgo is outside the script's reach")
    calls() == before
  }

  def "what it prints, throws and gives loses what acts on a terminal"() {
    given:
    publish('println "a\\u001b[31mb\\u202ec"; log.warn "d\\u001b]0;x\\u0007"; System.out.print("e\\u009b2J\\n"); ["f\\u001b[0m"]')

    expect:
    attempt('-o', 'lines').with { [it.out(), it.err()] } == ['f[0m\n', 'a[31mbc\nwarn: d]0;x\ne2J\n']
    publish('fail "g\\u001b[1m"')
    attempt().err().startsWith('error: g[1m\n')
  }

  def "a run that is planned, limited or guarded is so when it is isolated"() {
    given:
    publish('pureport.networks.create(name: "one"); pureport.networks.create(name: "two")')
    def before = calls()

    when:
    def planned = attempt('-n', '-o', 'json')

    then:
    planned.out().contains('two')
    calls().findAll { it.contains('create') } == before.findAll { it.contains('create') }

    when:
    def limited = attempt('--max-writes', '1')

    then:
    limited.code() == 8
    calls().count { it.contains('create') } == before.count { it.contains('create') } + 1
  }

  def "a run is resumed isolated, and not at all where its library has changed"() {
    given:
    publish('pureport.networks.list().count(); println "home ${System.getenv(\'PLANTED\')}"; fail "broken"')
    def id = (reeve.run('run', '-p', 'simulator', 'acme/audit').err() =~ /(?m)^run (\S+)$/)[0][1]

    when:
    def again = reeve.run('runs', 'resume', id)

    then:
    again.out() == 'home null\n'
    again.err().startsWith('acme/audit runs isolated: acme is not accepted yet\n')

    when:
    publish('println 2')
    def changed = reeve.run('runs', 'resume', id)

    then:
    changed == new Ended(8, '', 'error: acme/audit has changed since the run began\n  for library acme 1.0.0\n  run it anew; nothing was sent\n')
  }

  private Ended attempt(String... words) {
    reeve.run(*(['run', '-q', '-p', 'simulator'] + (words as List) + ['acme/audit']))
  }

  /** Pins a library with that script, accepted by nobody. */
  private void publish(String script) {
    def all = script.replace('$HOME', "$home").replace('$PORT', "${server.url('pureport').port}")
    Files.writeString(acme.resolve('audit.groovy'), all)
    def naming = Files.createDirectories(acme.resolve('src/acme')).resolve('Naming.groovy')
    Files.writeString(naming, 'package acme\nclass Naming { static String loud(String t) { t.toUpperCase() } }\n')
    Files.writeString(acme.resolve(Manifest.FILE), '''\
      name = "acme"
      version = "1.0.0"
      [scripts]
      audit = "Tries"
      [reach.pureport]
      operations = ["networks.*", "accounts.list"]
      access = "write"
      '''.stripIndent())
    Files.deleteIfExists(home.resolve('config/reeve.lock'))
    assert reeve.run('library', 'add', 'acme', "file:$acme", '--yes').code() == 0
    Files.delete(home.resolve('state/reeve/libraries-accepted.json'))
  }

  private static String forged(String members) {
    def context = '"context":{"profile":"simulator","scope":{},"lane":"/","file":"","line":1,"headers":{},"replace":false,"reach":[]}'
    "new FileOutputStream(FileDescriptor.out).write('{$members,$context}\\n'.bytes); Thread.sleep(60000)"
  }

  /** What the simulator received so far, logins left out. */
  private List<String> calls() {
    Files.exists(log) ? Files.readAllLines(log).collect { Json.parse(it) }.findAll { !(it.operation =~ /login|token/) }
        .collect { "$it.vendor $it.method $it.path $it.operation".toString() } : []
  }

  private static List<String> said(String err) {
    err.readLines().findAll { !it.startsWith('run ') }
  }
}
