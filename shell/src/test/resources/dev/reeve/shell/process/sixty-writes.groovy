@Script('Sixty writes on five vendors, of every kind there is')

@Param('Part of every name, so that nothing else is taken for ours')
String word = 'kill'

println "began ${now.class.simpleName}"

def names = { String what, int count -> (1..count).collect { "$word-$what-$it" } }

// Found again by name (x-identity), in lanes.
def networks = parallel(names('net', 7)) { pureport.networks.create(name: it).await() }*.value
println "networks ${networks*.name.sort()}"
networks.take(2).each { it.update(description: "$word $it.name") }
networks[4].delete()

def labels = parallel(names('label', 6)) { illumio.labels.create(key: 'app', value: it) }*.value
def profiles = names('pairing', 3).collect { illumio.pairingProfiles.create(name: it, enabled: true) }
profiles.each { it.update(description: "$word $it.name") }
// A key is told once and kept nowhere: nobody but a person can tell whether it was made.
profiles[0].pairingKey()

try {
  illumio.labels.create(key: 'app', value: labels[0].value)
} catch (Refused refused) {
  println 'a label of that name is there already'
}

def lists = across(['simulator', 'second']) { profile ->
  names("list-$profile", 2).collect {
    illumio.ipLists.create(name: it, ip_ranges: [[from_ip: '10.0.0.0/8']])
  }
}
println "lists ${lists.sum { it.value.size() }}, labels ${labels.size()}"

def root = clc.groups[clc.datacenters.get('WA1', groupLinks: true).links.find { it.rel == 'group' }.id].get()
def groups = names('group', 3).collect { clc.groups.create(name: it, description: it, parentGroupId: root.id) }
parallel(names('policy', 4)) { clc.antiAffinityPolicies.create(name: it, location: 'WA1') }
def server = clc.servers.list().first()
3.times { server.update(description: "$word-$it") }
2.times { clc.servers.reboot([server.id]) }

def arrays = pure1.arrays.list().take(6)
try {
  using(retries: 0) { pure1.volumes.list(max: 1).first() }
} catch (Unreachable lost) {
  println 'the connection broke'
}
parallel(arrays) { array -> pure1.arrays.tags.upsert(resource_names: [array.name], body: [[key: 'owner', value: "$word-tag"]]) }
arrays.take(2).each { pure1.arrays.tags.delete(resource_names: [it.name], keys: ['owner']) }

names('cluster', 2).each { pgo.clusters.create(Name: it) }
names('policy', 3).each { pgo.policies.create(Name: it, SQL: 'select 1') }
pgo.labels.create(Args: ["$word-cluster-1"], Labels: [kill: word])
names('user', 5).each { pgo.pgousers.create(PgouserName: it, PgouserPassword: it, PgouserRoles: 'pgoadmin', AllNamespaces: true) }
2.times { pgo.backups.create(Args: ['hippo']) }

println "done $now.class.simpleName"
