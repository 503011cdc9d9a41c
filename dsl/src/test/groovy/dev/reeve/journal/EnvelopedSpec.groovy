package dev.reeve.journal

import dev.reeve.testing.SmallVendor
import dev.reeve.vendor.ErrorRule

/** Vendors that refuse with the status of success, and tell a version that must be repeated (PGO). */
class EnvelopedSpec extends JournalFixture {
  static final REFUSED = '{"Code":"error","Msg":"no room"}'
  static final VENDOR = SmallVendor.make {
    errors = new ErrorRule(['/Code'], ['/Msg'], [], ['/Code'], ['ok'])
    scope('version', parameters: ['version'], members: ['ClientVersion'], credential: '/Version', stale: 'mismatch')
  }

  def "a refusal that ended a run is no answer: the #what is made again when it is resumed"() {
    given:
    server.answer(200, [:], REFUSED).answer(200, [:], '{"Code":"ok"}')
    start()

    when:
    def first = text("$what"(vendor: VENDOR))
    again()

    then:
    [first, text("$what"(vendor: VENDOR))] == [REFUSED, '{"Code":"ok"}']
    server.received.size() == 2

    where:
    what << ['read', 'write']
  }

  def "#answer is #kind"() {
    given:
    server.answer(200, [:], answer)
    start()

    when:
    text(write(vendor: VENDOR))

    then:
    kinds().last() == kind

    where:
    answer                     || kind
    REFUSED                    || 'refused'
    REFUSED + '{"Code":"ok"}'  || 'answered'
    '{"Code":"ok"}'            || 'answered'
    '{"Code":"err'             || 'answered'
    ''                         || 'answered'
  }

  def "what a refused write did before is not taken back unseen: it is kept as refused"() {
    given:
    server.answer(200, [:], REFUSED).answer(200, [:], '{"Code":"ok"}')
    start()
    2.times { text(write(vendor: VENDOR)) }
    die()

    expect:
    Writes.of(dev.reeve.journal.file.RunFolder.open(runs, id), new Journal.Surroundings(stateKey, redactor, boundary))*.refused() == [true, false]
  }

  def "another version of the vendor's is the same question: #first, then #second"() {
    given:
    2.times { server.answer(200, [:], '{"Code":"ok"}') }
    start()
    text(write(vendor: VENDOR, path: '/things' + first[0], body: first[1]))
    text(write(vendor: VENDOR))

    when:
    again()
    def asked = outcome(write(vendor: VENDOR, path: '/things' + second[0], body: second[1]))

    then:
    asked.contains(told)

    where:
    first                                      | second                                      || told
    ['', '{"ClientVersion":"1","name":"x"}']   | ['', '{"ClientVersion":"2","name":"x"}']    || '"ok"'
    ['?a=b&version=1', '{"name":"x"}']         | ['?a=b&version=2', '{"name":"x"}']          || '"ok"'
    ['', '{"ClientVersion":"1","name":"x"}']   | ['', '{"ClientVersion":"1","name":"y"}']    || 'things.create'
    ['?a=b&version=1', 'no JSON']              | ['?a=c&version=1', 'no JSON']               || 'things.create'
  }
}
