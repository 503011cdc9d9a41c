@Script('Create a Postgres cluster, wait for it, show it, and delete it')

@Param('Name of the cluster: lower-case letters, digits and dashes')
String name = 'mycluster'

@Param('Also delete its data and backups')
boolean deleteData = true

@Param('Leave the cluster in place at the end')
boolean keep = false

println "The server is version ${pgo.version.get().Version}"

def created = pgo.clusters.create(Name: name).await(timeout: 20.minutes)
println "$name is ready"

def shown = pgo.clusters.show(clustername: name)
shown.each { println "${it.cluster.spec.clustername}: ${it.cluster.status.state}" }
println "All clusters: ${pgo.clusters.show(allflag: true).collect { it.cluster.spec.clustername }.join(', ')}"

if (!keep) {
  pgo.clusters.delete(Clustername: name, DeleteData: deleteData, DeleteBackups: deleteData).await()
  println "$name is gone"
}
