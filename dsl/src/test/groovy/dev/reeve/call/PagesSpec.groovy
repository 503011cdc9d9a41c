package dev.reeve.call

import dev.reeve.errors.ReeveException
import dev.reeve.errors.UnreachableException
import dev.reeve.testing.Calling
import dev.reeve.value.Items
import spock.lang.AutoCleanup
import spock.lang.Specification

class PagesSpec extends Specification {
  @AutoCleanup
  Calling cloud = new Calling(Cloud.VENDOR)

  def "a list is lazy, and each use starts again at page one"() {
    when:
    def items = cloud.call('arrays.list') as Items

    then:
    items.toString() == 'acme.arrays (not fetched)'
    cloud.asked == []

    when:
    cloud.answers(tokens(1..2, 'T', 4), tokens(3..4, null, 4), tokens(1..2, 'T', 4))
    def all = items*.fields()*.id
    def first = items.iterator().next().fields().id

    then:
    [all, first] == [[1, 2, 3, 4], 1]
    cloud.asked == ['GET /arrays', "GET /arrays?token='T'", 'GET /arrays']
  }

  def "by token, and by offset when sorted, for its token is missing then"() {
    given:
    cloud.answers([items: rows(1..3), total: 5], [items: rows(4..4), total: 5], [items: rows(5..5), total: 5])

    expect:
    cloud.call('arrays.list', sort: ['id'])*.fields()*.id == [1, 2, 3, 4, 5]
    cloud.asked == ['GET /arrays?sort=id', 'GET /arrays?sort=id&offset=3', 'GET /arrays?sort=id&offset=4']
  }

  def "by page number until the total is reached"() {
    given:
    cloud.answers([content: rows(1..2), totalElements: 3], [content: rows(3..3), totalElements: 3])

    expect:
    cloud.call('audit.list')*.fields()*.id == [1, 2, 3]
    cloud.asked == ['GET /audit?pageNumber=0', 'GET /audit?pageNumber=1']
    cloud.readings*.items() == [2L, 3L]
    cloud.readings*.over() == [false, true]
    cloud.readings.first().total().asLong == 3
  }

  def "by the next offset that the answer names, which is 0 on the last page"() {
    given:
    cloud.answers([results: rows(1..2), nextOffset: 2, totalCount: 3], [results: rows(3..3), nextOffset: 0, totalCount: 3])

    expect:
    cloud.call('policies.list')*.fields()*.id == [1, 2, 3]
    cloud.asked == ['GET /policies', 'GET /policies?offset=2']
  }

  def "max ends after that many, page is the page size: #given"() {
    given:
    cloud.answers(*answers)

    expect:
    cloud.call(given, 'arrays.list')*.fields()*.id == ids
    cloud.asked == asked

    where:
    given              | answers                                        || ids          | asked
    [max: 2]           | [tokens(1..2, 'T', 9)]                         || [1, 2]       | ['GET /arrays?limit=2']
    [limit: 2]         | [tokens(1..2, 'T', 9)]                         || [1, 2]       | ['GET /arrays?limit=2']
    [max: 4]           | [tokens(1..3, 'T', 9), tokens(4..6, 'U', 9)]   || [1, 2, 3, 4] | ['GET /arrays', "GET /arrays?token='T'"]
    [limit: 4]         | [tokens(1..3, 'T', 9), tokens(4..6, 'U', 9)]   || [1, 2, 3, 4] | ['GET /arrays?limit=3', "GET /arrays?limit=3&token='T'"]
    [page: 2, max: 3]  | [tokens(1..2, 'T', 9), tokens(3..4, 'U', 9)]   || [1, 2, 3]    | ['GET /arrays?limit=2', "GET /arrays?limit=2&token='T'"]
    [offset: 3]        | [tokens(4..6, 'T', 9)]                         || [4, 5, 6]    | ['GET /arrays?offset=3']
    [token: 'T']       | [tokens(4..6, 'U', 9)]                         || [4, 5, 6]    | ["GET /arrays?token='T'"]
  }

  def "count takes the vendor's total where it tells one"() {
    given:
    cloud.answers(tokens(1..3, 'T', 1234))

    expect:
    (cloud.call('arrays.list') as Items).count() == 1234
    cloud.asked.size() == 1
  }

  def "a page that comes twice is given once, and none is lost"() {
    given:
    cloud.answers([content: rows(1..2), totalElements: 4], [content: rows(1..2), totalElements: 4], [content: rows(3..4), totalElements: 4])

    expect:
    cloud.call('audit.list')*.fields()*.id == [1, 2, 3, 4]
  }

  def "an item that moved to the next page meanwhile is given once"() {
    given:
    cloud.answers([content: rows(1..2), totalElements: 4], [content: rows(2..3), totalElements: 4])

    expect:
    cloud.call('audit.list')*.fields()*.id == [1, 2, 3]
  }

  def "rows of one page that share an identifier are all given"() {
    given:
    cloud.answers([content: [[id: 1, of: 'a'], [id: 1, of: 'b']], totalElements: 2])

    expect:
    cloud.call('audit.list')*.fields()*.of == ['a', 'b']
  }

  def "a vendor that gives the same page for ever is an error"() {
    given:
    5.times { cloud.answers([content: rows(1..2), totalElements: 4]) }

    when:
    cloud.call('audit.list')*.fields()

    then:
    def failed = thrown(UnreachableException)
    failed.text() == '''\
acme gave the same page again and again
  for acme.audit.list, profile prod
  narrow the list by its filters, or take a part of it by max:'''
  }

  def "a list that was cut at the vendor's cap goes on by a collection job"() {
    given:
    cloud.server.answer(200, ['X-Total-Count': '5'], json(hrefs(1..3)))
    cloud.server.answer(202, ['Location': "$location"])
    cloud.answers([status: 'running'], [status: 'done', result: [href: '/orgs/1/datafiles/f']], hrefs(1..5))

    expect:
    cloud.call('loads.list', '1', name: 'x')*.fields()*.href == hrefs(1..5)*.href
    cloud.asked == ['GET /orgs/1/loads?name=x', 'GET /orgs/1/loads?name=x', 'GET /orgs/1/jobs/j', 'GET /orgs/1/jobs/j', 'GET /orgs/1/datafiles/f']
    cloud.server.received*.headers*.prefer == [null, 'respond-async', null, null, null]

    where:
    location << ['/orgs/1/jobs/j', 'https://api.acme.example/orgs/1/jobs/j', 'http://old.acme.example/orgs/1/jobs/j']
  }

  def "a collection job that #what ends the list in the vendor's words, never as if that were all"() {
    given:
    cloud.server.answer(200, ['X-Total-Count': '5'], json(hrefs(1..3)))
    cloud.server.answer(202, ['Location': '/orgs/1/jobs/j'])
    answers.each { status, body -> cloud.server.answer(status, [:], json(body)) }
    def given = []

    when:
    cloud.call('loads.list', '1').each { given << it }

    then:
    def failed = thrown(ReeveException)
    failed.what() == said
    given*.fields()*.href == hrefs(1..3)*.href

    where:
    what            | answers                                                                                                                        || said
    'fails'         | [[200, [status: 'failed', result: [message: 'Out of memory']]]]                                                                || 'it ended in failed: Out of memory'
    'lost its file' | [[200, [status: 'done', result: [href: '/orgs/1/datafiles/f']]], [404, [[token: 'not_found_error', message: 'Not found']]]]    || 'acme answered 404 not_found_error: Not found'
  }

  def "a list below the cap, or no more wanted than came, needs no job: #given"() {
    given:
    cloud.server.answer(200, ['X-Total-Count': total], json(hrefs(1..rows)))

    expect:
    cloud.call(given, 'loads.list', '1')*.fields()*.href.size() == size
    cloud.asked == [asked]

    where:
    given    | total | rows || size | asked
    [:]      | '99'  | 2    || 2    | 'GET /orgs/1/loads'
    [:]      | '3'   | 3    || 3    | 'GET /orgs/1/loads'
    [max: 2] | '99'  | 2    || 2    | 'GET /orgs/1/loads?max=2'
    [max: 3] | '99'  | 3    || 3    | 'GET /orgs/1/loads?max=3'
  }

  def "a cut that can't be worked round is reported, never silent"() {
    given:
    cloud.answers(hrefs(1..2))

    when:
    cloud.call('names.list')*.fields()

    then:
    def failed = thrown(UnreachableException)
    failed.what() == 'acme cut the list at 2 records and has no way to give more'
  }

  def "a list without a call of its own is walked"() {
    given:
    cloud.answers([[id: 'a', links: [[rel: 'group', id: 'g1']]], [id: 'b', links: []], [id: 'c', links: [[rel: 'group', id: 'g2']]]],
        [id: 'g1', servers: [[id: 's1']], groups: [[id: 'g3', servers: [[id: 's2'], [id: 's3']], groups: [[id: 'g4', servers: [[id: 's4']]]]]]],
        [id: 'g2', servers: [[id: 's5']]])

    when:
    def items = cloud.word('servers', 'list') as Items

    then:
    cloud.asked == []
    items.collect { [it.fields().id, it.resource(), it.path().serverId] } == (1..5).collect { ["s$it".toString(), 'servers', "s$it".toString()] }
    cloud.asked == ['GET /centers?groupLinks=true', 'GET /groups/g1?detail=all', 'GET /groups/g2?detail=all']
  }

  private static List rows(Range range) {
    range.collect { [id: it] }
  }

  private static List hrefs(Range range) {
    range.collect { [href: "/orgs/1/loads/$it".toString()] }
  }

  private static Map tokens(Range range, String next, int total) {
    [items: rows(range), next: next, total: total]
  }

  private static String json(Object value) {
    dev.reeve.json.Json.print(value)
  }
}
