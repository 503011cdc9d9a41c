@Script('Ask every vendor of every profile who one is, and that a list can be read')

@Param('Profiles to test, e.g. prod-*; the one in force when left out')
String profiles = null

def checks = [
  pureport: { pureport.accounts.list(max: 1).count() },
  pure1   : { pure1.arrays.list(max: 1).count() },
  clc     : { clc.datacenters.list().count() },
  illumio : { illumio.labels.list(max: 1).count() },
  pgo     : { pgo.version.get().Version },
]
def test = {
  checks.findAll { vendor, check -> profile.has(vendor) }.collect { vendor, check ->
    try {
      [profile: profile.name, vendor: vendor, ok: true, says: "answered: ${check()}"]
    } catch (Exception error) {
      [profile: profile.name, vendor: vendor, ok: false, says: error.message.readLines()[0]]
    }
  }
}
def rows = profiles ? across(profiles, test).collectMany { it.ok ? it.value : [[profile: it.profile, ok: false, says: it.error.message]] } : test()
if (!rows) {
  fail 'no profile says how to reach any vendor'
}
println table(rows)
if (rows.any { !it.ok }) {
  exit 7
}
