@Script('One table over everything that the profile knows')

@Param('How long a listing may be; longer ones are counted to here')
int most = 100000

def rows = []
def count = { String vendor, String what, Closure listing ->
  if (profile.has(vendor)) {
    def items = listing()
    rows << [vendor: vendor, what: what, count: items.count()]
  }
}

count('pureport', 'accounts') { pureport.accounts.list() }
count('pureport', 'networks') { pureport.networks.list() }
count('pure1', 'arrays') { pure1.arrays.list() }
count('pure1', 'open alerts') { pure1.alerts.list(filter: "state='open'") }
count('clc', 'data centers') { clc.datacenters.list() }
count('clc', 'servers') { clc.servers.list() }
count('illumio', 'pairing profiles') { illumio.pairingProfiles.list() }
count('illumio', 'workloads') { illumio.workloads.list(max: most) }
count('pgo', 'clusters') { pgo.clusters.list() }

println table(rows)
rows
