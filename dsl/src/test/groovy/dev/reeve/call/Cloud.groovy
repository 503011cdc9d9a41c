package dev.reeve.call

import static dev.reeve.testing.SmallVendor.async
import static dev.reeve.testing.SmallVendor.pages
import static dev.reeve.testing.SmallVendor.type

import dev.reeve.testing.SmallVendor
import dev.reeve.vendor.ErrorRule
import dev.reeve.vendor.OperationMarks
import dev.reeve.vendor.Parameter
import dev.reeve.vendor.Resource
import dev.reeve.vendor.Vendor

/** A vendor with one of everything that vendors do. */
final class Cloud {
  static final COMMA = new Parameter.Style(false, ',', false, false, '')
  static final QUOTED = new Parameter.Style(false, ',', true, false, '+')
  static final STATES = [field: '/state', pending: ['BUSY'], success: ['ACTIVE'], failure: ['FAILED'], person: [APPROVAL: 'approve it in the console'], message: ['/why'], timeout: 60_000, every: 1000]
  static final QUEUE = [poll: 'queue.status', field: '/status', success: ['done'], failure: ['failed'], message: ['/error', '/result/message'], timeout: 60_000, every: 1000]

  static final Vendor VENDOR = SmallVendor.make {
    errors = new ErrorRule(['/code', '/*/token', '/token'], ['/modelState', '/message', '/*/message', '/errors/*/message', '/Msg'], ['/field', '/modelState'], ['/Code'], ['ok', ''], ['already_deleted'])
    schema 'Link', ['href!': 'text', title: 'text']
    schema 'Net', [id: type('text', readOnly: true), href: type('text', readOnly: true), 'name!': 'text', description: 'text', state: type('text', readOnly: true),
                   size: 'int', place: type('Link', linkTo: '/places'), rules: ['text'], total: type('int', derived: true), why: type('text', readOnly: true)]
    schemas.Net = SmallVendor.marked(schemas.Net, resource: 'nets')
    schema 'Server', [id: 'text', name: 'text', status: 'text', disks: ['any']]
    schemas.Server = SmallVendor.marked(schemas.Server, resource: 'servers')
    scope 'account', parameters: ['accountId'], discover: 'accounts.list', pick: 'only-root'
    resource 'accounts', operations: [list: 'accounts.list'], parameter: 'accountId', field: '/id'
    resource 'nets', operations: [list: 'nets.list', get: 'nets.get', create: 'nets.create', update: 'nets.update', delete: 'nets.delete'], schema: 'Net', parameter: 'netId', field: '/id'
    resource 'places', operations: [get: 'places.get'], parameter: 'placeId', field: '/id'
    resource 'servers', operations: [get: 'servers.get', update: 'servers.update', create: 'servers.create'], schema: 'Server', parameter: 'serverId', field: '/id',
        words: [list: new Resource.Word('centers.list', [groupLinks: true], '', [new Resource.Step('/links/*rel=group/id', 'groups.get', 'groupId', [detail: 'all'], '/groups/*', '/servers/*')])]
    resource 'arrays', operations: [list: 'arrays.list'], schema: 'Server', field: '/id',
        words: [get: new Resource.Word('arrays.list', [:], 'ids', [])]
    resource 'roles', operations: [list: 'roles.list', create: 'roles.create'], schema: 'Server', field: '/id'
    operation 'roles.list', 'GET', '/roles', gives: 'ITEMS', of: 'roles', answer: ['Server']
    operation 'roles.create', 'POST', '/roles', gives: 'NOTHING', body: [name: 'text']
    operation 'accounts.list', 'GET', '/accounts', gives: 'ITEMS', of: 'accounts', answer: [[id: 'text']]
    operation 'places.get', 'GET', '/places/{placeId}', gives: 'ITEM', answer: ['id': 'text']
    operation 'nets.list', 'GET', '/accounts/{accountId}/nets', gives: 'ITEMS', of: 'nets', answer: ['Net'], query: [name: 'text']
    operation 'nets.get', 'GET', '/nets/{netId}', gives: 'ITEM', of: 'nets', answer: 'Net'
    operation 'nets.create', 'POST', '/accounts/{accountId}/nets', gives: 'ITEM', of: 'nets', answer: 'Net', body: 'Net', async: async(STATES + [shape: 'RECORD', poll: 'nets.get', handle: ['/id']])
    operation 'nets.update', 'PUT', '/nets/{netId}', gives: 'ITEM', of: 'nets', answer: 'Net', body: 'Net', patch: 'replace', replaces: ['rules']
    operation 'nets.delete', 'DELETE', '/nets/{netId}', async: async(STATES + [shape: 'RECORD', poll: 'nets.get', handle: ['argument:netId'], success: [], gone: true])
    operation 'nets.merge', 'PUT', '/nets/{netId}/part', body: 'Net', patch: 'merge'
    operation 'nets.tags', 'PUT', '/nets/tags', body: type([[name: 'text']], longest: 2), gives: 'ITEMS', answer: ['Net'], batch: new OperationMarks.Batch('body', 2, ['body'])
    operation 'centers.list', 'GET', '/centers', gives: 'ITEMS', answer: ['any'], query: [groupLinks: 'bool']
    operation 'groups.get', 'GET', '/groups/{groupId}', gives: 'ITEM', answer: 'any', query: [detail: 'text']
    operation 'servers.get', 'GET', '/servers/{serverId}', gives: 'ITEM', of: 'servers', answer: 'Server'
    operation 'servers.update', 'PATCH', '/servers/{serverId}', gives: 'NOTHING', patch: 'op-member-value', replaces: ['disks'],
        body: [[op: 'text', member: type('text', values: ['cpu', 'disks', 'description']), value: 'any']]
    resource 'pools.nodes', operations: [list: 'pools.nodes.list', update: 'pools.nodes.update']
    operation 'pools.nodes.list', 'GET', '/pools/{poolId}/nodes', gives: 'ITEMS', answer: ['any']
    operation 'pools.nodes.update', 'PUT', '/pools/{poolId}/nodes', gives: 'NOTHING', patch: 'replace', replaces: ['body'], body: [[ipAddress: 'text', privatePort: 'int', status: 'text']]
    operation 'servers.create', 'POST', '/servers', gives: 'JOB', body: [name: 'text'], async: async(QUEUE + [shape: 'JOB', handle: ['/links/rel=status/href'], result: 'answer:/links/rel=self/href', message: ['/errorMessage'],
        then: async(shape: 'RECORD', poll: 'servers.get', field: '/status', pending: ['new'], success: ['active'], timeout: 60_000, every: 1000)])
    operation 'servers.clone', 'POST', '/clones', gives: 'JOB', body: [name: 'text'], async: async(QUEUE + [shape: 'JOB', handle: ['/job'], result: '/links/rel=server/resourceId'])
    operation 'servers.powerOn', 'POST', '/operations/powerOn', gives: 'JOBS', body: type([type('text', linkTo: 'servers')]), async: async(QUEUE + [shape: 'JOBS', handle: ['/links/rel=status/href'], target: '/server', message: ['/errorMessage']])
    operation 'queue.status', 'GET', '/queue/{id}', gives: 'ITEM', answer: 'any'
    operation 'clusters.restore', 'POST', '/restore', gives: 'JOB', body: [name: 'text'], async: async(shape: 'KEY', poll: 'flows.get', handle: ['/Results/1'], pattern: 'workflow id (\\S+)', by: 'id', field: '/Results/Parameters', success: ['task completed'], timeout: 60_000, every: 1000)
    operation 'clusters.backup', 'POST', '/backup', gives: 'ITEM', answer: 'any', async: async(shape: 'UNTOLD')
    operation 'flows.get', 'GET', '/flows/{id}', gives: 'ITEM', answer: 'any'
    operation 'arrays.list', 'GET', '/arrays', gives: 'ITEMS', of: 'arrays', at: '/items', answer: [items: ['Server']], lookup: [id: 'ids', name: 'names'],
        query: [ids: type(['text'], style: QUOTED), names: type(['text'], style: QUOTED), sort: type(['text'], style: COMMA), limit: 'int', offset: 'int', token: type('text', style: QUOTED, engine: true)],
        pages: pages(style: 'TOKEN', size: 'limit', defaultSize: 3, maxSize: 3, position: 'offset', token: 'token', next: '/next', total: '/total', sort: 'sort')
    operation 'audit.list', 'GET', '/audit', gives: 'ITEMS', at: '/content', answer: [content: [[id: 'int']]], query: [pageNumber: 'int', pageSize: 'int'],
        pages: pages(style: 'PAGE', size: 'pageSize', defaultSize: 2, position: 'pageNumber', first: 0, total: '/totalElements')
    operation 'policies.list', 'GET', '/policies', gives: 'ITEMS', at: '/results', answer: [results: [[id: 'int']]], query: [limit: 'int', offset: 'int'],
        pages: pages(style: 'OFFSET', size: 'limit', position: 'offset', next: '/nextOffset', total: '/totalCount')
    operation 'loads.list', 'GET', '/orgs/{org}/loads', gives: 'ITEMS', answer: [[href: 'text']], query: [name: 'text', max: 'int'],
        pages: pages(style: 'CAPPED', size: 'max', defaultSize: 3, maxSize: 3, total: 'header:X-Total-Count'),
        async: async(QUEUE + [shape: 'JOB', poll: 'jobs.get', handle: ['header:Location'], result: '/result/href'])
    operation 'names.list', 'GET', '/names', gives: 'ITEMS', answer: [[href: 'text']], query: [max: 'int'], pages: pages(style: 'CAPPED', size: 'max', defaultSize: 2, maxSize: 2)
    operation 'jobs.get', 'GET', '/orgs/{org}/jobs/{job}', gives: 'ITEM', answer: 'any'
    operation 'datafiles.get', 'GET', '/orgs/{org}/datafiles/{id}', gives: 'VALUE', answer: ['any']
    operation 'history.list', 'GET', '/history', gives: 'ITEMS', at: '/items', answer: [items: ['any']], query: [names: type(['text'], style: QUOTED), resources: type(['text'], style: QUOTED)], batch: new OperationMarks.Batch('names', 4, ['names', 'resources'])
    operation 'queries.list', 'GET', '/queries', gives: 'VALUE', answer: 'any', query: [ids: ['text'], tags: type(['text'], style: COMMA), members: type(['text'], style: QUOTED), labels: type('text', style: new Parameter.Style(false, ',', false, true, '')), on: 'bool', sort: type(['text'], style: COMMA)]
    operation 'files.get', 'GET', '/files/{name}', gives: 'FILE', produces: ['text/csv'], answer: 'text'
    operation 'health.get', 'GET', '/health', gives: 'VALUE', answer: 'text', produces: ['text/plain']
  }
}
