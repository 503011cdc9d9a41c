@Script('List arrays, tag one, read the tag back, and draw its load')

@Param('Only the array of this name')
String name = null

@Param('The array to tag and to draw; the first one when left out')
String array = null

@Param('Tag key')
String key = 'site'

@Param('Tag value')
String value = 'dc1'

@Param('How far back the chart reaches')
Duration since = 7.days

def arrays = name ? pure1.arrays.list(names: [name]) : pure1.arrays.list()
println table(arrays.collect { [name: it.name, model: it.model, os: it.os, version: it.version] })

def chosen = array ?: arrays.first().name
pure1.arrays.tags.upsert(resource_names: [chosen], body: [[key: key, value: value]])
pure1.arrays.tags.list(resource_names: [chosen]).each { tag ->
  println "${tag.resource.name}: ${tag.key} = ${tag.value}"
}

def load = pure1.metrics.history(
    names: ['array_total_load'], resource_names: [chosen], aggregation: 'avg',
    start_time: now - since, end_time: now - 1.hours, resolution: 2.hours)
println chart(load)
load
