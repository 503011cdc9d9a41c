package dev.reeve.shell.jshell

import dev.reeve.json.Json
import dev.reeve.shell.testing.Reeve
import dev.reeve.shell.testing.Reeve.Ended
import dev.reeve.simulator.server.SimulatorOptions
import dev.reeve.simulator.server.SimulatorServer
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** Scripts in Java, each in a JVM of its own, against a simulator that all share. */
class JavaScriptSpec extends Specification {
  @Shared
  @TempDir
  Path home

  @Shared
  @AutoCleanup
  SimulatorServer simulator

  @Shared
  Reeve reeve

  def setupSpec() {
    simulator = SimulatorServer.start(SimulatorOptions.in(home.resolve('simulator')))
    reeve = new Reeve(home)
    def own = Files.readString(simulator.directory().resolve('profiles.toml'))
    def careful = own.replace('[simulator', '[careful').replace('default = "simulator"\n', '')
    reeve.profiles(own + '\n[careful]\nguard = "confirm"\n' + careful.replace('[careful]\n', ''))
  }

  private String java(String text) {
    def file = home.resolve('x.jsh')
    Files.writeString(file, text.stripIndent())
    file.toString()
  }

  private Ended run(String text, String... words) {
    reeve.run('run', '-q', java(text), *words)
  }

  private List<String> networks() {
    Json.parse(reeve.run('eval', 'pureport.networks.list()*.name').out()) as List<String>
  }

  def "vendors are constants, the words of the command line are args, and /exit ends it with its code"() {
    expect:
    run('''\
      // what it does
      int twice(int n) {
        return 2 * n;
      }
      var net = pureport.item("networks.create", Map.of("name", "java", "description", args.get(1)));
      net = (Item) pureport.await(net);
      System.out.println(net.fields().get("state") + " " + twice(21) + " " + net.fields().get("description"));
      /exit 7
      this is not read
      ''', 'a', '--b=c') == new Ended(7, 'ACTIVE 42 --b=c\n', '')
  }

  def "a bulk call of which the vendor refused records ends it with 7, unless it names its end itself"() {
    given:
    def lines = 'illumio.call("workloads.bulkDelete",' +
        ' Map.of("body", List.of(Map.of("href", "/orgs/1/workloads/nobody"))));\nSystem.out.println("went on");\n'

    when:
    def ended = run(lines)

    then:
    ended.code() == 7
    ended.out() == 'went on\n'
    ended.err().startsWith('error: 1 of 1 records failed:\n  /orgs/1/workloads/nobody: ')
    ended.err().readLines().last() == '  A script that decides itself what a failure means ends with /exit 0 or /exit 7.'

    and:
    run(lines + '/exit 0\n') == new Ended(0, 'went on\n', '')
  }

  def "with -o the value of its last line is the data, and what it prints goes to standard error"() {
    expect:
    run('System.out.println("told");\n1 + 1\n', '-o', 'json') == new Ended(0, '2\n', 'told\n')
  }

  def "it ends with #code where it fails, and says the line: #text"() {
    when:
    def ended = run(text)

    then:
    ended.code() == code
    ended.out() == ''
    ended.err().replace(home.toString() + '/', '') == "error: $error\n".toString()

    where:
    text                                                                              || code | error
    '\nint y = 1;\n\n\ny =\n  "text";\n'                                              || 2    | 'incompatible types: java.lang.String cannot be converted to int\n  in x.jsh, line 6'
    'void deep() {\n  throw new IllegalStateException("no");\n}\ndeep();'             || 1    | 'java.lang.IllegalStateException: no\n  in x.jsh, line 2'
    'int z = 0;\n// why\nSystem.out.println(1 / z);'                                  || 1    | 'java.lang.ArithmeticException: / by zero\n  in x.jsh, line 3'
    '\npureport.call("networks.lsit");'                                               || 2    | 'There is no operation pureport.networks.lsit.\n  for pureport.networks.lsit\n  Did you mean pureport.networks.list, pureport.networks.get or pureport.networks.create?'
    'System.exit(3);'                                                                 || 1    | 'Its process ended before the script did.\n  in x.jsh\n  Where it calls System.exit: /exit 1 as a line of its own ends a script with a code.'
    'int n = 1;\n/set feedback silent\n'                                              || 2    | '/set feedback silent is no command of a script here.\n  in x.jsh, line 2\n  There is /exit, with 0, 1 or 7; all else is Java.'
    'var t = new Thread(() -> pureport.call("networks.list"));\nt.setUncaughtExceptionHandler((a, e) -> { throw new Error(e); });\nvar told = new java.util.concurrent.FutureTask<Object>(() -> pureport.call("networks.list"));\nnew Thread(told).start();\ntry { told.get(); } catch (java.util.concurrent.ExecutionException e) { throw (RuntimeException) e.getCause(); }' || 8 | "A thread of the script's own can't call.\n  for pureport.networks.list, in x.jsh\n  Call from the script's main thread; parallel streams and executors have others."
    'pureport.await("text");'                                                         || 2    | 'There is nothing to wait for in text.\n  for await\n  Give it an item, a job or jobs, as a call gives them.'
  }

  def "a write under guard confirm is refused without --yes, and made with it"() {
    given:
    def text = 'System.out.println(pureport.item("networks.create", Map.of("name", "guarded")).fields().get("name"));'

    expect:
    run(text, '-p', 'careful').code() == 8
    !networks().contains('guarded')
    run(text, '-p', 'careful', '--yes') == new Ended(0, 'guarded\n', '')
    networks().count('guarded') == 1
  }

  def "a dry run sends no write and shows it"() {
    when:
    def ended = run('pureport.item("networks.create", Map.of("name", "planned"));', '--dry-run')

    then:
    ended.code() == 0
    ended.out().contains('Plan: 1 write (pureport 1). Nothing was sent.')
    !networks().contains('planned')
  }

  def "a run that broke off is resumed: what was sent is not sent again; undo takes it back"() {
    given:
    def there = home.resolve('there')
    def text = """\
      System.out.println(pureport.item("networks.create", Map.of("name", "once")).fields().get("name"));
      System.out.println(java.nio.file.Files.readString(java.nio.file.Path.of("$there")));
      """

    when:
    def broken = run(text)
    def id = Json.parse(reeve.run('runs', 'list', '-o', 'json').out())[0].id

    then:
    broken.code() == 1
    broken.out() == 'once\n'

    when:
    Files.writeString(there, 'now')
    def resumed = reeve.run('runs', 'resume', '-q', id)

    then:
    resumed == new Ended(0, 'once\nnow\n', '')
    networks().count('once') == 1
    reeve.run('runs', 'undo', '-q', id, '--yes') == new Ended(0, 'pureport.networks.create (5): taken back\n', '')
  }

  def "a secret is given to one's own script, and passes into its calls"() {
    expect:
    run('''\
      var profile = illumio.item("pairingProfiles.create", Map.of("name", "keys", "enabled", true));
      var key = (Item) illumio.call("pairingProfiles.pairingKey", profile);
      System.out.println(String.valueOf(key.fields().get("activation_code")).length() > 20);
      ''') == new Ended(0, 'true\n', '')
  }

  def "help tells what it does, and what takes only Groovy says so"() {
    given:
    def file = java('// Counts networks\n1 + 1')

    expect:
    reeve.run('run', file, '--help').out() == """\
reeve run $file [words]
  Counts networks

Java: the words are its List<String> args, as they stand.

Options of reeve, such as -p PROFILE, may stand among them; reeve run --help lists those.
""".toString()
    reeve.run('check', file) == new Ended(2, '', """\
error: $file is Java, and reeve check takes Groovy.
  for $file
  reeve run $file --dry-run shows what it would write.
""".toString())
  }
}
