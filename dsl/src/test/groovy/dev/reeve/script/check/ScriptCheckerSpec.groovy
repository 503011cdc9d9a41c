package dev.reeve.script.check

import dev.reeve.script.source.ScriptSource
import dev.reeve.testing.SmallVendor
import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class ScriptCheckerSpec extends Specification {
  @TempDir
  Path folder

  def acme = SmallVendor.make {
    schema('Network', ['id!': SmallVendor.type('text', readOnly: true, identifier: true), 'name!': 'text', state: 'text',
      speed: 'int', kind: SmallVendor.type('text', values: ['SMALL', 'LARGE']), place: [city: 'text']])
    resource('networks', operations: [list: 'networks.list', get: 'networks.get', create: 'networks.create',
      update: 'networks.update', delete: 'networks.delete', copy: 'networks.copy'], children: ['connections'], schema: 'Network', field: '/id')
    resource('networks.connections', operations: [list: 'networks.connections.list'], schema: 'Network')
    operation('networks.list', 'GET', '/networks', gives: 'ITEMS', of: 'networks', query: [state: 'text'])
    operation('networks.get', 'GET', '/networks/{networkId}', gives: 'ITEM', of: 'networks')
    operation('networks.create', 'POST', '/networks', gives: 'ITEM', of: 'networks', body: 'Network')
    operation('networks.update', 'PUT', '/networks/{networkId}', gives: 'ITEM', of: 'networks', body: 'Network')
    operation('networks.copy', 'POST', '/copies', gives: 'NOTHING', body: ['from!': SmallVendor.type('text', identifier: true)])
    operation('networks.delete', 'DELETE', '/networks/{networkId}', gives: 'NOTHING')
    resource('servers', operations: [get: 'servers.get', update: 'servers.update'], schema: 'Network', field: '/id')
    operation('servers.get', 'GET', '/servers/{serverId}', gives: 'ITEM', of: 'servers')
    operation('servers.update', 'PATCH', '/servers/{serverId}', gives: 'NOTHING', patch: 'op-member-value',
      body: [[op: 'text', member: SmallVendor.type('text', values: ['cpu', 'disks']), value: 'any']])
    operation('networks.connections.list', 'GET', '/networks/{networkId}/connections', gives: 'ITEMS')
  }

  def "a mistake is found with its place: #text"() {
    expect:
    check(text) == [finding]

    where:
    text                                              || finding
    'purport.networks'                                || '1:1 There is no variable or vendor purport.'
    'System.exit(3)'                                  || '1:1 System.exit breaks the run off. Write exit 1, or exit 0 where all is done.'
    'acme.netwroks.list()'                            || '1:6 acme has no resource netwroks. Did you mean networks?'
    'acme.networks.lst()'                             || '1:15 acme.networks has no operation lst. Did you mean list?'
    'acme.networks.list(sate: 1)'                     || '1:26 acme.networks.list has no argument sate. Did you mean state?'
    "acme.networks.create(name: 'x', kind: 'SMAL')"   || "1:39 Argument kind of acme.networks.create can't be SMAL. Did you mean SMALL?"
    "acme.networks.create(name: 'x', speed: 'fast')"  || '1:40 Argument speed of acme.networks.create wants a number, not fast.'
    "acme.networks.create(name: 'x', id: '3')"        || '1:37 Argument id of acme.networks.create is set by the vendor.'
    'acme.networks.create(speed: 3)'                  || '1:15 acme.networks.create lacks name.'
    "acme.networks.update(networkId: '1', speed: 3)"  || '1:15 acme.networks.update lacks name.'
    'acme.networks.copy()'                            || '1:15 acme.networks.copy lacks from.'
    'acme.networks.delete()'                          || '1:15 acme.networks.delete lacks networkId.'
    'acme.networks.list'                              || '1:1 acme.networks.list is an operation that is not called. Write the parentheses: acme.networks.list(...).'
    'x = acme.networks.list[0]'                       || "1:5 acme.networks.list is an operation that is not called; it can't be indexed. Write the parentheses: acme.networks.list(...)."
    'acme.networks.list.each { }'                     || "1:20 acme.networks.list is an operation that is not called; it can't be iterated. Write the parentheses: acme.networks.list(...)."
    "acme.servers.get('1').update(cup: 3)"            || '1:35 acme.servers.update has no argument cup. Did you mean cpu?'
    "def n = acme.networks.get('1')\nn.nmae"          || '2:3 acme.networks item has no nmae. Did you mean name?'
    "acme.networks.list().each { println it.nmae }"   || '1:40 acme.networks item has no nmae. Did you mean name?'
    "acme.networks.list().each { n -> n.delte() }"    || '1:36 acme.networks item has no operation delte. Did you mean delete?'
    "acme.networks.list().nmae"                       || '1:22 acme.networks item has no nmae. Did you mean name?'
    "acme.networks.list()*.nmae"                      || '1:23 acme.networks item has no nmae. Did you mean name?'
    "for (n in acme.networks.list()) { n.nmae }"      || '1:37 acme.networks item has no nmae. Did you mean name?'
    "def go() {\n  acme.networks.lst()\n}"            || '2:17 acme.networks has no operation lst. Did you mean list?'
    "acme.networks.create(name: \"\${new Date()}\")"  || '1:28 new Date() changes from run to run and goes into acme.networks.create. Use now, random() or uuid(), which a resumed run knows again.'
    "def id = UUID.randomUUID()\nacme.networks.create(name: id)" || '2:28 UUID.randomUUID() changes from run to run and goes into acme.networks.create. Use now, random() or uuid(), which a resumed run knows again.'
  }

  def "what is right is left alone: #text"() {
    expect:
    check(text) == []

    where:
    text << [
      "acme.networks.create(name: 'x', kind: 'SMALL', speed: 3)", "acme.networks['1'].delete()",
      "acme.networks.list().first().update(speed: 3)", "acme.servers.get('1').update(cpu: 3, disks: [])", "acme.servers.update('1', cpu: 3)",
      "acme.networks.get('1').delete()", "acme.networks.delete('1')", 'acme.networks.list(max: 3)*.name',
      "def n = acme.networks.get('1').await('X'); n.place.city", 'acme.networks.list(state: "x").find { it.name }.state',
      "acme.networks['1'].copy()", "acme.networks.list().each { it.copy() }", "acme.networks.get('1').update(speed: 3)", "acme.networks['1'].update(kind: 'LARGE')",
      'def f = { a -> a.b }; f(1)', 'def (x, y) = [1, 2]; x + y', 'x = 3; x', 'println now',
      "acme.networks['1'].connections.list()", "def m = [name: 'x']; acme.networks.create(*: m)",
      'try { 1 } catch (Exception e) { e.message }', "acme.networks.find(name: 'x')", "acme.networks.ensure(by: [name: 'x'])", 'acme.http.get("/x")',
      "class A { int b }\nnew A(b: 1).b", 'String a = null; a?.size()', "@Param String name = 'x'\nname",
    ]
  }

  def "the calls that write are known, each with the profiles it may be made under: #text"() {
    expect:
    checker().writes(ScriptSource.file('a.groovy', text), { Optional.empty() }).collect { [it.line(), it.call(), it.profiles()] } == writes

    where:
    text                                                                       || writes
    "acme.networks.list()*.name"                                               || []
    "acme.networks.create(name: 'x')"                                          || [[1, 'acme.networks.create', ['']]]
    "acme.networks['n'].delete()"                                              || [[1, 'acme.networks.delete', ['']]]
    "acme.networks.ensure(by: [name: 'x'])"                                    || [[1, 'acme.networks.ensure', ['']]]
    "acme.networks.list()*.delete()"                                           || [[1, 'acme.networks.delete', ['']]]
    "parallel(acme.networks.list(), max: 3) { it.delete() }"                   || [[1, 'acme.networks.delete', ['']]]
    "using(profile: 'lab') { acme.networks['n'].delete() }"                    || [[1, 'acme.networks.delete', ['lab']]]
    "using(account: 'a') { acme.networks['n'].delete() }"                      || [[1, 'acme.networks.delete', ['']]]
    "across('prod-*', max: 2) { acme.networks['n'].delete() }"                 || [[1, 'acme.networks.delete', ['prod-*']]]
    "across('a', 'b') { acme.networks['n'].delete() }"                         || [[1, 'acme.networks.delete', ['a', 'b']]]
    "across(['a', 'b']) { acme.networks['n'].delete() }"                       || [[1, 'acme.networks.delete', ['a', 'b']]]
    "def p = 'a'; using(profile: p) { acme.networks['n'].delete() }"           || [[1, 'acme.networks.delete', []]]
    "using(profile: 'lab') { go() }\ndef go() { acme.networks['n'].delete() }"  || [[2, 'acme.networks.delete', ['', 'lab']]]
  }

  def "what a class of a library writes counts as well, of what it is handed under a vendor's name"() {
    given:
    def classes = ['lib.A': 'package lib\nimport lib.B\nclass A {\n  static go(acme) { B.go(acme) }\n}', 'lib.B': 'package lib\nclass B {\n  static go(acme) { acme.networks["n"].delete() }\n}']

    expect:
    checker().writes(ScriptSource.file('a.groovy', 'import lib.A\nA.go(acme)'), { Optional.ofNullable(classes[it]).map { text -> ScriptSource.file(it, text) } })*.call() ==
        ['acme.networks.delete']
  }

  def "a parameter that can't work is found with its place: #text"() {
    expect:
    check(text) == [finding]

    where:
    text                                                        || finding
    "if (true) {\n  @Param int n = 3\n}"                        || '2:14 @Param has no effect on n. An option is one variable, declared at the top level of the script.'
    "def go() {\n  @Param int n = 3\n  n\n}"                    || '2:14 @Param has no effect on n. An option is one variable, declared at the top level of the script.'
    "[1].each { @Param int n = 3 }"                             || '1:23 @Param has no effect on n. An option is one variable, declared at the top level of the script.'
    "@Param def (a, b) = [1, 2]"                                || '1:12 @Param has no effect on (a, b). An option is one variable, declared at the top level of the script.'
    "@Param int n = 3\n@Param int n = 4"                        || '2:12 The option --n of n is that of n in line 1 already. Give one of them another name.'
    "@Param int maxAge = 3\n\n@Param int max_age = 4"           || '3:12 The option --max-age of max_age is that of maxAge in line 1 already. Give one of them another name.'
    "@Param Duration x = 'abc'"                                 || '1:21 Parameter x wants a duration, not abc. Write e.g. 7.days or 15.minutes.'
    "@Param Instant x = '2026-01-31'"                           || "1:20 Parameter x wants a time, not 2026-01-31. Write e.g. now, 7.days.ago or Instant.parse('...')."
    "@Param File x = 'a.csv'"                                   || "1:17 Parameter x wants a file, not a.csv. Write new File('...')."
    "@Param Secret x = 'hunter2'"                               || '1:19 Parameter x wants a secret, not a literal. Leave it out, and give it as env:NAME or vault:NAME.'
    "@Param int n = 'x'"                                        || '1:16 Parameter n wants a whole number, not x. Write it without quotes, e.g. 3.'
    "@Param Long n = 3.5"                                       || '1:17 Parameter n wants a whole number, not 3.5. Write it without quotes, e.g. 3.'
    "@Param BigDecimal n = '1.5'"                               || '1:23 Parameter n wants a number, not 1.5. Write it without quotes, e.g. 0.5.'
    "@Param boolean b = 'false'"                                || '1:20 Parameter b wants true or false, not false. Write it without quotes.'
    "@Param List<String> l = 'a'"                               || '1:25 Parameter l wants a list, not a. Write [...].'
    "@Param List<Duration> l = [7.days, 'x']"                   || '1:36 Parameter l wants a duration, not x. Write e.g. 7.days or 15.minutes.'
    "@Param(values = ['a', 'b']) String s = 'c'"                || '1:40 The default of s is one of a, b, not c.'
    "@Param(values = ['a', 'b']) List<String> s = ['a', 'c']"   || '1:52 The default of s is one of a, b, not c.'
    "@Param Size s = 'BIG'\nenum Size { SMALL, LARGE }"         || '1:17 The default of s is one of SMALL, LARGE, not BIG.'
    "@Param Size s = Size.BIG\nenum Size { SMALL, LARGE }"      || '1:17 The default of s is one of SMALL, LARGE, not BIG.'
    "@Param(min = '1') int n = 0"                               || '1:27 The default of n is at least 1, not 0.'
    "@Param int n = 3000000000"                                 || '1:16 The default of n is at most 2147483647, not 3000000000.'
    "@Param(pattern = 'a+') String s = 'b'"                     || '1:35 The default of s must match a+, not b.'
  }

  def "a parameter that can work is left alone: #text"() {
    expect:
    check(text) == []

    where:
    text << [
      '@Param Duration x = 7.days', '@Param Instant x = now', "@Param File x = new File('a')", '@Param Secret x', '@Param int n = -3', '@Param int n', '@Param String s = null',
      '@Param double d = 3', '@Param String s = 3', "@Param List<String> l = ['a']", "@Param l = ['a', 'b']", "@Param(values = ['a', 'b']) String s = 'b'", 'int n = 3\n@Param int m = n',
      "@Param Size s = Size.SMALL\nenum Size { SMALL, LARGE }", "@Param Size s = 'SMALL'\nenum Size { SMALL, LARGE }", "@Param(values = ['a']) String s = Integer.SIZE", '@Param Date d',
    ]
  }

  def "nothing of the script runs"() {
    given:
    def proof = folder.resolve('ran')

    when:
    check("@groovy.transform.ASTTest(value = { new File('$proof').text = 'x' })\nclass A { static { new File('$proof').text = 'x' } }\nnew File('$proof').text = 'x'")

    then:
    !Files.exists(proof)
  }

  def "writes that only a person can settle are no mistakes, and are listed"() {
    given:
    def text = "acme.networks.list()\nacme.networks.create(name: 'x')\nacme.networks['n'].delete()"

    expect:
    check(text) == []
    checker().unsettled(ScriptSource.file('a.groovy', text))*.toString() == [
      '2:15 If the answer of acme.networks.create is lost, the run stops and a person decides.',
      '3:20 If the answer of acme.networks.delete is lost, the run stops and a person decides.']
  }

  private ScriptChecker checker() {
    new ScriptChecker(['acme'], { acme }, ['now', 'out', 'log'])
  }

  private List<String> check(String text) {
    checker().check(ScriptSource.file('a.groovy', text))*.toString()
  }
}
