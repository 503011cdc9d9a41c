@Script('Find a server through its data center and show how to log in to it')

@Param('Data center')
String dataCenter = 'WA1'

@Param('The server; the first one of the data center when left out')
String server = null

def center = clc.datacenters.get(dataCenter, groupLinks: true)
println "${center.name} (${center.id})"

def root = clc.groups[center.links.find { it.rel == 'group' }.id].get()
println "Root group ${root.name}"
root.groups.each { group -> println "  ${group.name} (${group.serversCount} servers)" }

def chosen = server ?: clc.servers.list().find { it.locationId.equalsIgnoreCase(dataCenter) }?.name
if (!chosen) {
  fail "there is no server in $dataCenter"
}
def credentials = clc.servers.credentials(chosen)
println "Credentials of $chosen: ${credentials.userName}, password ${credentials.password}"
credentials
