package dev.reeve.call.argument

import static dev.reeve.testing.SmallVendor.type

import dev.reeve.testing.SmallVendor
import dev.reeve.value.Arguments
import dev.reeve.value.Context
import dev.reeve.vendor.Parameter
import dev.reeve.vendor.ScopeRule
import dev.reeve.vendor.Vendor
import java.time.Instant

/** A vendor for specs of arguments, and the shortest way to call it. */
final class Acme {
  static final Instant NOW = Instant.parse('2026-03-01T12:00:00Z')

  static final Vendor VENDOR = SmallVendor.make {
    schema 'Link', ['href!': 'text', title: type('text', readOnly: true)]
    schema 'Network', [
      id: type('text', readOnly: true), href: type('text', readOnly: true),
      'name!': type('text', shortest: 1, longest: 8), description: 'text',
      speed: type('int', values: [50, 100]), location: type('Link', linkTo: '/locations'),
      locations: type(['Link'], linkTo: '/locations'), account: type('Link', linkTo: '/accounts', fill: 'accountId', fillForm: '/accounts/{accountId}'),
      tags: type('object', additional: 'text'), key: type('text', secret: true), note: type('text', nullable: true),
      nat: ['enabled!': 'bool', blocks: ['int']],
    ]
    schema 'Aws', ['type!': 'text', 'awsAccount!': 'text', speed: 'int']
    schema 'Vpn', ['type!': 'text', 'peer!': 'text', speed: 'int']
    schema 'Connection', type('any', oneOf: ['Aws', 'Vpn'], discriminator: 'type', mapping: [AWS: 'Aws', VPN: 'Vpn'])
    scope 'account', parameters: ['accountId'], discover: 'accounts.list', pick: 'only-root'
    scope 'namespace', members: ['Namespace']
    scope 'version', members: ['ClientVersion'], discover: 'version.get', pick: '/Version'
    resource 'accounts', operations: [get: 'accounts.get', list: 'accounts.list'], parameter: 'accountId', field: '/id'
    resource 'networks', operations: [get: 'networks.get', list: 'networks.list', create: 'networks.create'], parameter: 'networkId', field: '/id', schema: 'Network'
    resource 'locations', operations: [get: 'locations.get'], parameter: 'locationId', field: '/id'
    resource 'labels', operations: [get: 'labels.get'], parameter: 'label_id', field: '/href'
    resource 'servers', operations: [get: 'servers.get'], parameter: 'serverId', field: '/id'
    resource 'clusters', parameter: 'Clustername', field: '/Name'
    operation 'accounts.list', 'GET', '/accounts'
    operation 'accounts.get', 'GET', '/accounts/{accountId}'
    operation 'accounts.delete', 'DELETE', '/accounts/{accountId}'
    operation 'roles.get', 'GET', '/accounts/{accountId}/roles/{roleId}'
    operation 'networks.list', 'GET', '/accounts/{accountId}/networks', gives: 'ITEMS', answer: ['Network'],
        query: [limit: 'int', pageNumber: 'int', sort: ['text']], pages: SmallVendor.pages(style: 'OFFSET', size: 'limit', position: 'pageNumber')
    operation 'networks.get', 'GET', '/networks/{networkId}'
    operation 'networks.create', 'POST', '/accounts/{accountId}/networks', body: 'Network'
    operation 'networks.respawn', 'POST', '/networks/{networkId}/respawn', body: type('object', open: true)
    operation 'networks.connections.create', 'POST', '/networks/{networkId}/connections', body: 'Connection'
    operation 'locations.get', 'GET', '/locations/{locationId}'
    operation 'labels.get', 'GET', '/orgs/{org_id}/labels/{label_id}', path: [org_id: 'int', label_id: 'int']
    operation 'labels.update', 'PUT', '/orgs/{org_id}/labels/{label_id}', body: [parent: type('text', format: 'uri-reference', linkTo: 'labels'), list: type('Link', linkTo: 'lists')],
        query: [groups: type([type([type('text', linkTo: 'labels')])]), named: type(['text'], linkTo: 'networks#name')]
    resource 'lists', operations: [get: 'lists.get'], parameter: 'list_id', field: '/href'
    operation 'lists.get', 'GET', '/orgs/{org_id}/{version}/lists/{list_id}', path: [org_id: 'int', version: type('text', usual: 'draft'), list_id: 'int']
    operation 'servers.get', 'GET', '/servers/{serverId}'
    operation 'servers.powerOn', 'POST', '/operations/powerOn', body: type([type('text', linkTo: 'servers')], shortest: 1)
    operation 'clusters.delete', 'POST', '/clustersdelete', body: ['Clustername!': 'text', 'ClientVersion!': 'text', 'Namespace!': 'text', DeleteData: 'bool']
    operation 'clusters.create', 'POST', '/clusters', body: ['Name!': 'text', AutofailFlag: type('bool', usual: true)]
    operation 'clusters.scale', 'GET', '/scale/{name}', query: ['delete-data!': type('text', values: ['true', 'false'])]
    operation 'events.list', 'GET', '/events', gives: 'ITEMS', headers: [Prefer: type('text', engine: true)],
        query: ['timestamp[gte]': type('text', format: 'date-time'), 'timestamp[lte]': type('text', format: 'date-time'), 'kind[eq][]': ['text'], 'ports.port': 'int']
    operation 'history.list', 'GET', '/history', query: [start_time: type('int', unit: 'epoch-ms'), resolution: type('int', unit: 'ms'), day: type('text', format: 'date'),
        ttl: type('text', unit: 'd:hh:mm:ss'), aggregation: type('text', values: ['avg', 'max'], style: new Parameter.Style(true, ',', true, false, '')), ids: ['text'], names: ['text']],
        oneOf: [['ids', 'names']], exclusive: [['ids', 'names']]
    operation 'files.put', 'PUT', '/files/{name}', body: 'text', media: 'text/csv'
    operation 'tags.put', 'PUT', '/tags', body: ['text'], query: [ids: ['text'], names: ['text']], oneOf: [['ids', 'names']]
  }

  /** Scope words known, and those that asking would tell. */
  static Scopes scopes(Map<String, String> known, Map<String, String> told = [:]) {
    new Scopes() {
      Optional<String> known(Context context, Vendor vendor, ScopeRule rule) {
        Optional.ofNullable(context.scope()[rule.name()] ?: known[rule.name()])
      }

      Optional<String> discovered(Context context, Vendor vendor, ScopeRule rule) {
        Optional.ofNullable(told[rule.name()])
      }
    }
  }

  static Bound bind(Map named, String operation, Object... positional) {
    bind(new Arguments(positional as List, named, Optional.empty()), operation)
  }

  static Bound bind(String operation, Object... positional) {
    bind([:], operation, positional)
  }

  static Bound bind(Arguments arguments, String operation, Scopes scopes = scopes([account: 'ac-1', namespace: 'pgouser1'], [version: '4.7.4'])) {
    new Binder(scopes, { NOW }).bind(VENDOR, VENDOR.operations()[operation], arguments, Context.of('prod'))
  }
}
