package dev.reeve.call.argument

import static dev.reeve.call.argument.Acme.bind

import dev.reeve.value.Arguments
import dev.reeve.value.Context
import dev.reeve.value.Handle
import dev.reeve.value.Item
import dev.reeve.value.Response
import dev.reeve.value.Untyped
import java.time.Duration
import java.time.Instant
import java.time.LocalDate
import java.time.OffsetDateTime
import spock.lang.Specification

class TimesAndLinksSpec extends Specification {

  def "every form of a time is sent in the vendor's unit: #name #given.class.simpleName #given"() {
    expect:
    bind([(name): given, ids: ['a']], 'history.list').query[name] == sent

    where:
    name         | given                                            || sent
    'start_time' | Instant.ofEpochMilli(1_700_000_000_000)          || 1_700_000_000_000
    'start_time' | '2023-11-14T22:13:20Z'                           || 1_700_000_000_000
    'start_time' | OffsetDateTime.parse('2023-11-14T23:13:20+01:00') || 1_700_000_000_000
    'start_time' | 1_700_000_000_000                                || 1_700_000_000_000
    'start_time' | Duration.ofDays(7)                               || Acme.NOW.minus(Duration.ofDays(7)).toEpochMilli()
    'start_time' | '7d'                                             || Acme.NOW.minus(Duration.ofDays(7)).toEpochMilli()
    'start_time' | new Date(5)                                      || 5
    'resolution' | Duration.ofMinutes(5)                            || 300_000
    'resolution' | 'PT5M'                                           || 300_000
    'resolution' | '5m'                                             || 300_000
    'resolution' | 300_000                                          || 300_000
    'day'        | LocalDate.parse('2026-02-03')                    || '2026-02-03'
    'day'        | Instant.parse('2026-02-03T23:00:00Z')            || '2026-02-03'
    'ttl'        | Duration.ofHours(26)                             || '01:02:00:00'
    'ttl'        | Duration.ofMinutes(5)                            || '00:05:00'
    'ttl'        | '01:02:00:00'                                    || '01:02:00:00'
  }

  def "a time is sent as ISO text where the document says so: #given"() {
    expect:
    bind([timestamp: [gte: given]], 'events.list').query['timestamp[gte]'] == sent

    where:
    given                            || sent
    Instant.ofEpochSecond(0)         || '1970-01-01T00:00:00Z'
    Duration.ofHours(1)              || '2026-03-01T11:00:00Z'
    '2026-01-01'                     || '2026-01-01T00:00:00Z'
    '2026-01-01T10:00:00+02:00'      || '2026-01-01T10:00:00+02:00'
    1_700_000_000                    || '2023-11-14T22:13:20Z'
    1_700_000_000_000                || '2023-11-14T22:13:20Z'
  }

  def "an item, a handle or an identifier is accepted wherever a link is wanted: #given"() {
    expect:
    bind('networks.create', name: 'x', location: given, locations: [given]).body.get().with { [location, locations] } ==
        [[href: '/locations/us-ral'], [[href: '/locations/us-ral']]]

    where:
    given << ['us-ral', '/locations/us-ral', [href: '/locations/us-ral'], handle('locations', 'us-ral'),
              item('locations', [id: 'us-ral', href: '/locations/us-ral'])]
  }

  def "an item, a handle or a link is accepted wherever an identifier is wanted: #given"() {
    expect:
    bind('networks.get', given).path == [networkId: 'net-1']

    where:
    given << ['net-1', '/networks/net-1', handle('networks', 'net-1', [networkId: 'net-1']), item('networks', [id: 'net-1'])]
  }

  def "where records are known by their links, an identifier or a handle becomes one: #given"() {
    expect:
    bind('labels.update', '3', '7', parent: given).body.get() == [parent: '/orgs/3/labels/9']
    bind('labels.update', '3', '7', groups: [[given], []]).query.groups == [['/orgs/3/labels/9'], []]

    where:
    given << [9, '9', '/orgs/3/labels/9', new Untyped('9'), handle('labels', '9'), item('labels', [href: '/orgs/3/labels/9'])]
  }

  def "an item gives its name, not its identifier, where the name of a record is wanted: #given"() {
    expect:
    bind('labels.update', '3', '7', named: [given]).query.named == ['core']

    where:
    given << ['core', handle('networks', 'core'), item('networks', [id: 'net-1', name: 'core'])]
  }

  def "a path parameter that the document presets is left to it by fewer arguments, in links too"() {
    expect:
    bind('lists.get', '3', '7').path == [org_id: '3', version: 'draft', list_id: '7']
    bind('lists.get', '3', 'active', '7').path == [org_id: '3', version: 'active', list_id: '7']
    bind('lists.get', '/orgs/3/active/lists/7').path == [org_id: '3', version: 'active', list_id: '7']
    bind('labels.update', '3', '7', list: given).body.get() == [list: [href: link]]

    where:
    given                         || link
    8                             || '/orgs/3/draft/lists/8'
    handle('lists', '8')          || '/orgs/3/draft/lists/8'
    '/orgs/3/active/lists/8'      || '/orgs/3/active/lists/8'
  }

  def "a link that is the identity of a record fills its whole path"() {
    expect:
    bind('labels.get', '/orgs/3/labels/7').path == [org_id: '3', label_id: '7']
    bind('labels.get', '3', '7').path == [org_id: '3', label_id: '7']
    bind(Arguments.NONE.on(handle('labels', '/orgs/3/labels/7')), 'labels.get').path == [org_id: '3', label_id: '7']
    bind('labels.update', '/orgs/3/labels/7', parent: item('labels', [href: '/orgs/3/labels/9'])).body.get() == [parent: '/orgs/3/labels/9']
  }

  def "a text typed on a command line is read as its argument's type"() {
    expect:
    bind('networks.create', name: new Untyped('12'), speed: new Untyped('50'), nat: [enabled: new Untyped('true')]).body.get()
        .with { [name, speed, nat] } == ['12', 50, [enabled: true]]
  }

  def "a truth value is taken where the vendor's texts are true and false"() {
    expect:
    bind('clusters.scale', 'x', 'delete-data': true).query == ['delete-data': 'true']
  }

  private static Handle handle(String resource, String id, Map path = [:]) {
    new Handle(Acme.VENDOR, resource, id, path ?: [(Acme.VENDOR.resources()[resource].identity().parameter()): id], Context.of('prod'))
  }

  private static Item item(String resource, Map fields) {
    def kind = new Item.Kind(Acme.VENDOR, resource, Acme.VENDOR.schemas().named('Network').get(), [:])
    new Item(kind, fields, new Response(200, [:], '', Instant.EPOCH, Duration.ZERO), Context.of('prod'), null)
  }
}
