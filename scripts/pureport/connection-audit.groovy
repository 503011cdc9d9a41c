@Script('List every connection with what is wrong with it: state, redundancy, speed')

@Param('Connections slower than this are marked, in Mbps')
int slow = 0

@Param('Only those that have a finding')
boolean findings = false

def rows = pureport.networks.list().collectMany { network ->
  network.connections.list().collect { connection ->
    def found = []
    if (connection.state != 'ACTIVE') {
      found << "is ${connection.state}"
    }
    if (!connection.highAvailability) {
      found << 'has one path only'
    }
    if (connection.speed < slow) {
      found << "is slower than $slow Mbps"
    }
    [network: network.name, connection: connection.name, type: connection.type, speed: connection.speed,
     findings: found.join(', ')]
  }
}
def shown = findings ? rows.findAll { it.findings } : rows
println shown ? table(shown) : 'No connection has a finding'
if (rows.any { it.findings }) {
  log.warn "${rows.count { it.findings }} of ${rows.size()} connections have a finding"
}
shown
