@Script('Make a new API key of Illumio, keep it in the vault, see that it can be read, remove the old one')

@Param('Name of the key; the one of this name is replaced')
String name

@Param('Vault entry that gets the new secret')
String entry

@Param('Number of the user whose key it is: the last part of its href')
int user

@Param('Leave the old key in place')
boolean keepOld = false

def keys = illumio.users[user].apiKeys
def old = keys.list().findAll { it.name == name }
def fresh = keys.create(name: name, description: "made by ${run.id}")
secrets.put(entry, fresh.secret)
println "New key of $name, its secret is in vault:$entry"
if (!keys.list().any { it.href == fresh.href }) {
  fail 'the new key cannot be read back; the old one stays'
}
if (!keepOld) {
  old.each { it.delete() }
  println "${old.size()} old key(s) gone"
}
fresh.href
