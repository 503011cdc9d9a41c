package dev.reeve.simulator.vendors.clc

import dev.reeve.json.Json

/** What a recorded exchange needs to find: the records that its answer or its path speaks of. */
class RecordedState {
  final Map collections = [:].withDefault { [:] }
  final Map row

  RecordedState(Map row) {
    this.row = row
    collections.accounts.altd = [accountAlias: 'ALTD', parentAlias: 'ALTR', primaryDataCenter: 'VA1']
    collections.users.masked = [accountAlias: 'ALTD', locationAlias: 'VA1', password: 'MASKED', readOnly: false,
        roles: ['AccountAdmin', 'AccountViewer', 'BillingAdmin', 'DNSManager', 'NetworkAdmin', 'SecurityAdmin',
                'ServerAdmin', 'ServerOperator', 'ServerScheduler']]
    ['ca1', 'ca2', 'ca3', 'de1', 'gb1', 'gb3', 'il1', 'ny1', 'sg1', 'ut1', 'wa1', 'va1'].each {
      collections.datacenters[it] = [id: it, name: it.toUpperCase()]
    }
    fill(row.url.tokenize('?')[0].tokenize('/'))
  }

  private void fill(List path) {
    def body = row.body ? Json.parse(row.body) : null
    switch (path[1]) {
      case 'operations': operations(path, body); break
      case 'servers': servers(path, body); break
      case 'groups': groups(path, body); break
      case 'networks': networks(path, body); break
      case 'sharedLoadBalancers': balancers(path, body); break
      case 'firewallPolicies': firewalls(path, body); break
      case 'accounts': body.each { collections.customFields[it.id] = it }; break
      case 'datacenters': body.deployableNetworks.each { network(it.networkId, path[3], [name: it.name, cidr: '10.1.2.0/24']) }; break
      case 'invoice': server('va1altdweb01', [locationId: 'VA1']); break
      case ~/.*Policies/: policies(path, body); break
    }
  }

  private void own(String collection, String id, Map record) {
    collections[collection][id.toLowerCase()] = [id: id] + record.findAll { it.key != 'links' } + ['$account': 'altd']
  }

  private void operations(List path, body) {
    if (path[3] == 'status') {
      own('queue', path[4], body)
    } else {
      body.each { server(it.server, [:]) }
    }
  }

  private void server(String id, Map known) {
    def details = [powerState: 'started', alertPolicies: [], snapshots: [], cpu: 1, memoryMB: 1024, storageGB: 17,
        ipAddresses: [[internal: '10.1.2.3']], disks: [[id: '0:0', sizeGB: 1, partitionPaths: []]], customFields: []]
    def base = [name: id.toUpperCase(), status: 'active', locationId: id[0..2].toUpperCase(), groupId: 'g', type: 'standard',
        isTemplate: false, os: 'centOS6_64Bit', '$uuid': uuid(known), '$password': 'x', changeInfo: [:]]
    own('servers', id, base + [details: details] + known)
  }

  private static String uuid(Map known) {
    def link = known.links?.find { it.rel == 'upcomingScheduledActivities' || it.rel == 'scheduledActivities' }?.href ?: ''
    link.tokenize('/')[3] ?: '0' * 32
  }

  private void servers(List path, body) {
    if (row.method == 'POST' && path.size() == 3) {
      def asked = Json.parse(row.request)
      def place = body.links.find { it.rel == 'status' }.id[0..2]
      group([id: asked.groupId, locationId: place.toUpperCase()], '')
      collections.antiAffinityPolicies[asked.antiAffinityPolicyId ?: 'none'] = [id: asked.antiAffinityPolicyId, name: 'p', '$account': 'altd']
      return
    }
    def known = body instanceof Map && body.locationId ? body : [:]
    def id = known.id ?: path[3]
    server(id, row.url.contains('uuid=true') ? known + ['$uuid': path[3]] : known)
    switch (path[4]) {
      case 'cpuAutoscalePolicy':
        own('autoscalePolicies', body.id, [name: 'p'])
        collections.servers[id].details.cpuAutoscalePolicy = [id: body.id]
        break
      case 'snapshots':
        def self = "/v2/servers/altd/$id/snapshots/${path[5]}".toString()
        collections.servers[id].details.snapshots = [[name: 's', links: [[rel: 'self', href: self]]]]
        break
      case 'restore':
        group([id: Json.parse(row.request).targetGroupId, locationId: 'CA1'], '')
        collections.servers[id].status = 'archived'
    }
    collections.customFields['64433178c3e3418a89894af103e5223b'] = [id: '64433178c3e3418a89894af103e5223b', name: 'Type']
  }

  private void group(Map known, String parent) {
    def base = [name: 'g', locationId: 'CA2', type: 'default', status: 'active', changeInfo: [createdBy: 'x', createdDate: '2015-01-01T00:00:00Z',
        modifiedBy: 'x', modifiedDate: '2015-01-01T00:00:00Z'], customFields: [], '$parent': parent]
    own('groups', known.id, base + known.findAll { !(it.key in ['groups', 'servers', 'serversCount']) })
    known.servers.each { server(it.id, it) }
    known.groups.each { group(it, known.id) }
  }

  private void groups(List path, body) {
    if (row.method == 'POST') {
      group([id: Json.parse(row.request).parentGroupId, locationId: body.locationId], '')
    } else if (body instanceof Map) {
      group(body, body.links.find { it.rel == 'parentGroup' }?.id ?: '')
    } else {
      group([id: path[3]], 'root')
    }
  }

  private void network(String id, String place, Map known) {
    own('networks', id, [gateway: '10.1.2.1', description: 'd', netmask: '255.255.255.0', type: 'private', vlan: 1, name: 'n', cidr: '10.1.2.0/24'] +
        known.findAll { it.key != 'ipAddresses' } + ['$place': place.toLowerCase()])
  }

  private void networks(List path, body) {
    if (body instanceof List) {
      body.each { network(it.id, path[3], it) }
    } else {
      network(path[4], path[3], body ?: [:])
      body?.ipAddresses?.each { server(it.server.toLowerCase(), [details: [secondaryIPAddresses: [[internal: it.address]]]]) }
    }
  }

  private void balancers(List path, body) {
    def place = path[3]
    if (path.size() == 4) {
      (body instanceof List ? body : []).each { own('sharedLoadBalancers', it.id, it + ['$place': place]) }
      return
    }
    def pools = path.size() == 6 && body instanceof List ? body : []
    if (path.size() > 6) {
      pools = [[id: path[6], port: 80, method: 'roundRobin', persistence: 'standard', nodes: body instanceof List ? body : []]]
    }
    own('sharedLoadBalancers', path[4], [name: 'b', description: '', ipAddress: '1.2.3.4', status: 'enabled', pools: pools, '$place': place])
  }

  private void firewalls(List path, body) {
    (body ?: [[id: path[4] ?: 'none']]).each { own('firewallPolicies', it.id, it + ['$place': path[3]]) }
  }

  private void policies(List path, body) {
    def known = body instanceof Map && body.items != null ? body.items : body instanceof Map ? [body] : body ?: []
    known.each { if (row.method != 'POST') { own(path[1], it.id, it) } }
    if (!known) {
      own(path[1], path[3], [name: 'p', location: 'CA2'])
    }
  }
}
