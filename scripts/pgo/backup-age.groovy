@Script('Tell how old the last backup of each cluster is; too old ends with 7')

@Param('Older than this is too old')
Duration oldest = 36.hours

def stopsOf = { String name ->
  try {
    pgo.backups.show(name).collectMany { it.Info ?: [] }.collectMany { it.backup ?: [] }.collect { it.timestamp.stop as long }
  } catch (Refused | NotFound noRepository) {
    []
  }
}
def rows = pgo.clusters.show(allflag: true).collect { it.cluster.spec.clustername }.collect { name ->
  def stops = stopsOf(name)
  def age = stops ? Duration.between(Instant.ofEpochSecond(stops.max()), now) : null
  [cluster: name, backups: stops.size(), age: age == null ? 'never' : "${age.toHours()} h",
   state: age == null ? 'missing' : age > oldest ? 'too old' : 'ok']
}
println table(rows)
if (rows.any { it.state != 'ok' }) {
  exit 7
}
rows
