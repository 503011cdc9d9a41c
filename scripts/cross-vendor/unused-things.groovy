@Script('List what seems to serve nothing: empty networks, stopped servers, idle profiles, labels on nothing')

@Param('How many workloads are looked at for labels')
int most = 2000

def rows = []
def note = { String vendor, String what, String name, String why ->
  rows << [vendor: vendor, what: what, name: name, why: why]
}
if (profile.has('pureport')) {
  pureport.networks.list().findAll { it.connections.list().isEmpty() }
      .each { note('pureport', 'network', it.name, 'has no connection') }
}
if (profile.has('clc')) {
  clc.servers.list().findAll { it.details?.powerState == 'stopped' }
      .each { note('clc', 'server', it.name, 'is stopped') }
}
if (profile.has('illumio')) {
  illumio.pairingProfiles.list().findAll { it.enabled && !it.last_pairing_at && !it.is_default }
      .each { note('illumio', 'pairing profile', it.name, 'has never paired') }
  def used = illumio.workloads.list(max: most).collectMany { it.labels*.href } as Set
  illumio.labels.list().findAll { !(it.href in used) }
      .each { note('illumio', 'label', "${it.key}=${it.value}", "is on none of $most workloads") }
}
println rows ? table(rows) : 'Everything seems to be used'
rows
