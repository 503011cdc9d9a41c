@Script('Make a fresh pairing key for each pairing profile and keep it in the vault')

@Param('Only profiles whose name contains this')
String containing = ''

@Param('Vault entry of a key: this, a dash, and the name of the profile')
String prefix = 'pairing'

@Param('At the most so many profiles')
int most = 5

def profiles = illumio.pairingProfiles.list().findAll { it.enabled && it.name.contains(containing) }
if (!profiles) {
  fail "no enabled pairing profile has '$containing' in its name"
}
profiles.take(most).each { each ->
  def entry = "$prefix-${each.name.toLowerCase().replaceAll(/[^a-z0-9]+/, '-')}".toString()
  secrets.put(entry, each.pairingKey().activation_code)
  println "${each.name}: new key in vault:$entry"
}
if (profiles.size() > most) {
  log.warn "${profiles.size() - most} profiles were left; raise --most"
}
