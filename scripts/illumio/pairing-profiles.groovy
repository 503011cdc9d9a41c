@Script('Make a pairing profile and a key for it, tighten the profile to one use, and delete it')

@Param('Name of the profile')
String name = 'Limited Pairing'

@Param('Leave the profile in place at the end')
boolean keep = false

println "There are ${illumio.pairingProfiles.list().count()} pairing profiles"
illumio.pairingProfiles.list(name: name).each { println "One is named ${it.name} already: ${it.href}" }

def profile = illumio.pairingProfiles.create(
    name: name, enabled: true, enforcement_mode: 'visibility_only', visibility_level: 'flow_summary',
    key_lifespan: 'unlimited', allowed_uses_per_key: 'unlimited')
println "Made ${profile.href}"

profile = profile.update(allowed_uses_per_key: 1)
println "Each key may be used ${profile.allowed_uses_per_key} time(s)"

def key = profile.pairingKey()
println "Activation code: ${key.activation_code}"

if (!keep) {
  profile.delete()
  println 'The profile is gone'
}
key
