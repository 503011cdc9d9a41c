@Script('Bring up a Postgres cluster with replicas, and a backup of it to start from')

@Param('Name of the cluster: lower-case letters, digits and dashes')
String name

@Param(value = 'Replicas', min = '0', max = '9')
int replicas = 1

@Param('Take a full backup once it is up')
boolean backup = true

@Param('How long each of the two may take')
Duration patience = 20.minutes

def there = pgo.clusters.show(allflag: true).any { it.cluster.spec.clustername == name }
if (there) {
  println "$name is there already"
} else {
  pgo.clusters.create(Name: name, ReplicaCount: replicas).await(timeout: patience)
  println "$name is up with $replicas replica(s)"
}
if (backup) {
  pgo.backups.create(Args: [name], BackupOpts: '--type=full').await(timeout: patience)
  println "A full backup of $name is there"
}
pgo.clusters.show(clustername: name).first()
