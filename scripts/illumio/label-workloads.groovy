@Script('Give workloads their labels by a CSV file: hostname, and a column for each label key')

@Param('The CSV file, with a first line such as hostname,env,app')
String file

@Param('Make labels that are not there yet')
boolean create = false

def rows = csv(file)
def keys = rows ? rows[0].keySet() - 'hostname' : []
if (!rows || !rows[0].containsKey('hostname') || !keys) {
  fail "$file needs a first line with hostname and one or more label keys"
}
def labels = illumio.labels.list().collectEntries { ["${it.key}=${it.value}".toString(), it] }
def wanted = rows.collectMany { row -> keys.findAll { row[it] }.collect { [it, row[it]] } }.unique()
def missing = wanted.findAll { key, value -> !labels.containsKey("$key=$value".toString()) }
if (missing && !create) {
  fail "there are no labels ${missing.collect { it.join('=') }.join(', ')}; --create makes them"
}
missing.each { key, value ->
  labels["$key=$value".toString()] = illumio.labels.create(key: key, value: value)
}

int changed = 0
def unknown = []
rows.each { row ->
  def workload = illumio.workloads.list(hostname: row.hostname).find { it.hostname == row.hostname }
  if (!workload) {
    unknown << row.hostname
    return
  }
  def own = keys.findAll { row[it] }.collect { labels["$it=${row[it]}".toString()] }
  def kept = workload.labels.findAll { label -> !own.any { it.key == label.key } }
  def all = (kept + own).collect { [href: it.href] }
  if (all*.href.toSet() != workload.labels*.href.toSet()) {
    using(replace: true) { workload.update(labels: all) }
    changed++
  }
}
println "$changed of ${rows.size()} workloads got new labels, ${missing.size()} labels were made"
if (unknown) {
  log.warn "no workload is named ${unknown.join(', ')}"
  exit 7
}
