@Script('Build a server in a group of a data center, wait for it, and tell how to reach it')

@Param('Name of the server, up to 8 characters; the vendor puts alias and number around it')
String name

@Param('Data center')
String dataCenter = 'WA1'

@Param('Group to put it in; the first that holds servers when left out')
String group = null

@Param('Template to build from, or a part of its name; the first of the data center when left out')
String template = ''

@Param(value = 'Processors', min = '1', max = '16')
int cpu = 1

@Param(value = 'Memory in GB', min = '1', max = '128')
int memory = 2

@Param('How long it may take')
Duration patience = 30.minutes

def all
all = { each -> [each] + each.groups.collectMany(all) }
def root = clc.groups[clc.datacenters.get(dataCenter, groupLinks: true).links.find { it.rel == 'group' }.id].get()
def groups = all(root)
def chosen = group ? groups.find { it.name.equalsIgnoreCase(group) } : groups.find { it.serversCount && it.name != root.name }
if (!chosen) {
  fail "there is no group ${group ?: 'with servers'} in $dataCenter; it has: ${groups*.name.join(', ')}"
}
def templates = clc.datacenters.deploymentCapabilities(dataCenter).templates*.name
def source = templates.find { it.toUpperCase().contains(template.toUpperCase()) }
if (!source) {
  fail "$dataCenter has no template like $template; it has: ${templates.join(', ')}"
}
println "Building $name from $source in ${chosen.name}, $dataCenter"
def server = clc.servers.create(
    name: name, groupId: chosen.id, sourceServerId: source, cpu: cpu, memoryGB: memory, type: 'standard').await(timeout: patience)
println "${server.name} is ${server.status}, ${server.details.powerState}: ${server.details.ipAddresses*.internal.join(', ')}"
server
