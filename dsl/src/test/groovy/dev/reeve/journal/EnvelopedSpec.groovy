package dev.reeve.journal

import dev.reeve.testing.SmallVendor
import dev.reeve.vendor.ErrorRule

/** Vendors that refuse with the status of success, as PGO does. */
class EnvelopedSpec extends JournalFixture {
  static final REFUSED = '{"Code":"error","Msg":"no room"}'
  static final VENDOR = SmallVendor.make {
    errors = new ErrorRule(['/Code'], ['/Msg'], [], ['/Code'], ['ok'])
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
}
