package dev.reeve.engine

import dev.reeve.value.Arguments

/** A call that took many records, some of which the vendor refused within an answer of success. */
class PartlyDoneSpec extends EngineFixture {
  static final BULK = [[href: '/orgs/1/workloads/a', status: 'updated'],
                       [href: null, status: 'error', token: 'not_found_error', message: 'Not found']]
  static final SENT = "[[href: '/orgs/1/workloads/a'], [href: '/orgs/1/workloads/b']]"

  String profiles() {
    "[dev.illumio]\nurl = \"${server.uri}\"\norg = 1\nkey = \"k\"\nsecret = \"env:SECRET\"\n"
  }

  private Outcome run(String text) {
    session.run('move.groovy', text, [])
  }

  private void bulk(Map<String, ?> answers) {
    // parallel logs in first, and the login reads the settings
    answering((['settings/workloads': [:]] + answers).collectEntries { name, answer -> ["/v2/orgs/1/$name".toString(), answer] })
  }

  def "a call gives all records and names those that were refused"() {
    given:
    bulk('workloads/bulk_update': BULK)
    def sent = [[href: '/orgs/1/workloads/a'], [href: '/orgs/1/workloads/b']]

    when:
    def called = session.call('illumio.workloads.bulkUpdate', Arguments.named([body: sent]))
    def evaluated = session.evaluate("illumio.workloads.bulkUpdate($SENT)")

    then:
    [called, evaluated]*.exitCode() == [7, 7]
    [called, evaluated]*.value()*.count() == [2, 2]
    called.partly().get().text() == '''\
      1 of 2 records failed:
        /orgs/1/workloads/b: Not found
        for illumio.workloads.bulkUpdate, profile dev
        The others are done. Mend what the vendor says, and call again for these.'''.stripIndent()
    evaluated.partly().get().remedy() ==
        "The others are done. A script that reads the records' status or message or errors or token decides itself what a failure means."
  }

  def "a script that does not look at what became of the records ends with 7: #text"() {
    given:
    bulk('workloads/bulk_update': BULK, 'vens/unpair': [errors: [[token: 'ven_suspended', message: 'Suspended', hrefs: ['/orgs/1/vens/v']]]])
    def vens = "vens: [[href: '/orgs/1/vens/v']], firewall_restore: 'default'"

    when:
    def outcome = run(text.replace('BULK', "illumio.workloads.bulkUpdate($SENT)").replace('UNPAIR', "illumio.vens.unpair($vens)"))

    then:
    outcome.exitCode() == exit
    outcome.error().map { it.what() }.orElse('') == told

    where:
    text                                                   || exit | told
    'BULK'                                                 || 7    | '1 of 2 records failed:\n  /orgs/1/workloads/b: Not found'
    'BULK*.href'                                           || 7    | '1 of 2 records failed:\n  /orgs/1/workloads/b: Not found'
    'parallel([1]) { BULK }'                               || 7    | '1 of 2 records failed:\n  /orgs/1/workloads/b: Not found'
    "BULK.findAll { it.status == 'error' }"                || 0    | ''
    "BULK.each { it['message'] }"                          || 0    | ''
    'BULK.status'                                          || 0    | ''
    'UNPAIR'                                               || 7    | '1 of 1 records failed:\n  /orgs/1/vens/v: Suspended'
    'UNPAIR.errors'                                        || 0    | ''
    'BULK; UNPAIR'                                         || 7    | '2 records failed:\n  /orgs/1/workloads/b: Not found\n  /orgs/1/vens/v: Suspended'
  }

  def "what was refused in a line is not told again by the next"() {
    given:
    bulk('workloads/bulk_update': BULK, 'workloads/a': [href: '/orgs/1/workloads/a'])

    expect:
    session.evaluate("r = illumio.workloads.bulkUpdate($SENT)").exitCode() == 7
    session.evaluate("r*.href").exitCode() == 0
  }

  def "a delete that finds the record gone has not failed"() {
    given:
    bulk('workloads/bulk_delete': rows)

    when:
    def outcome = session.evaluate("illumio.workloads.bulkDelete($SENT)")

    then:
    outcome.partly().map { it.what() }.orElse('') == told

    where:
    rows                                                                                                   || told
    []                                                                                                     || ''
    [[href: '/orgs/1/workloads/b', errors: [[token: 'workload_already_deleted', message: 'Gone']]]]       || ''
    [[href: '/orgs/1/workloads/b', errors: [[token: 'method_not_allowed_error', message: 'Managed']]]]    || '1 of 2 records failed:\n  /orgs/1/workloads/b: Managed'
  }

  def "a long list of refusals is cut, and tells how many more there are"() {
    given:
    bulk('workloads/bulk_create': (1..25).collect { [href: null, status: 'failed', message: 'No'] })

    when:
    def outcome = session.evaluate("illumio.workloads.bulkCreate((1..25).collect { [hostname: 'h' + it] })")

    then:
    outcome.partly().get().what().readLines().with { [it[0], it[1], it[-1]] } == ['25 of 25 records failed:', '  h1: No', '  and 5 more']
    !outcome.partly().get().remedy().startsWith('The others')
  }
}
