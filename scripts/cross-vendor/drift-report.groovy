@Script('Compare what is there now with a snapshot in a file; the first run writes it')

import groovy.json.JsonOutput

@Param('The snapshot: a JSON file')
String file

@Param('Write the snapshot anew after the report')
boolean accept = false

def found = [:]
def note = { String vendor, String what, Closure facts ->
  if (profile.has(vendor)) {
    found["$vendor $what".toString()] = facts().collectEntries { key, value -> [key as String, value as String] }
  }
}
note('pureport', 'networks') { pureport.networks.list().collect { [it.name, "${it.state}, ${it.description ?: ''}"] } }
note('pure1', 'arrays') { pure1.arrays.list().collect { [it.name, "${it.model}, ${it.os} ${it.version}"] } }
note('clc', 'servers') { clc.servers.list().collect { [it.name, "${it.status}, ${it.details?.cpu} cpu, ${it.details?.memoryMB} MB"] } }
note('illumio', 'labels') { illumio.labels.list().collect { ["${it.key}=${it.value}", it.href] } }
note('pgo', 'clusters') { pgo.clusters.show(allflag: true).collect { [it.cluster.spec.clustername, it.cluster.spec.ccpimagetag] } }

def snapshot = new File(file)
if (!snapshot.exists()) {
  snapshot.setText(JsonOutput.prettyPrint(JsonOutput.toJson(found)), 'UTF-8')
  println "$file is written: ${found.values().sum { it.size() }} things"
  return
}
def before = json(file)
def rows = (before.keySet() + found.keySet()).collectMany { kind ->
  def old = before[kind] ?: [:]
  def fresh = found[kind] ?: [:]
  (old.keySet() + fresh.keySet()).findAll { old[it] != fresh[it] }.collect { name ->
    [kind: kind, name: name, before: old[name] ?: 'absent', now: fresh[name] ?: 'absent']
  }
}
println rows ? table(rows) : 'Nothing has drifted'
if (accept) {
  snapshot.setText(JsonOutput.prettyPrint(JsonOutput.toJson(found)), 'UTF-8')
}
if (rows && !accept) {
  exit 7
}
rows
