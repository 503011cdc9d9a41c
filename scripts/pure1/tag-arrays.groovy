@Script('Put one tag on many arrays; those that have it already are left alone')

@Param('Tag key')
String key

@Param('Tag value')
String value

@Param('Only arrays whose name contains this')
String containing = ''

@Param('Arrays in one call')
int batch = 20

def names = pure1.arrays.list().collect { it.name }.findAll { it.contains(containing) }
if (!names) {
  fail "no array has '$containing' in its name"
}
def tagged = names.collate(batch).collectMany { some ->
  pure1.arrays.tags.list(resource_names: some).findAll { it.key == key && it.value == value }.collect { it.resource.name }
} as Set
def missing = names - tagged
missing.collate(batch).each { some ->
  pure1.arrays.tags.upsert(resource_names: some, body: [[key: key, value: value]])
}
println "${missing.size()} of ${names.size()} arrays tagged $key = $value, ${tagged.size()} had it"
missing
