@Script('Build a network with a connection to AWS, wait until it carries traffic, and tear it down')

@Param('The account to work in; the only root account of the key when left out')
String account = null

@Param('Name of the network')
String name = 'My New Network'

@Param('Where the connection enters')
String location = 'us-ral'

@Param('The AWS account that must accept the connection: 12 digits')
String awsAccountId = '123456789012'

@Param('AWS region')
String awsRegion = 'us-east-1'

@Param('Bandwidth in Mbps')
int speed = 100

@Param('Leave network and connection in place at the end')
boolean keep = false

def accounts = pureport.accounts.list()
println "The key sees ${accounts.count()} accounts: ${accounts*.name.join(', ')}"

def build = {
  def network = pureport.networks.create(name: name).await()
  println "Network ${network.name} is ${network.state}: ${network.id}"

  def connection = network.connections.create(
      type: 'AWS_DIRECT_CONNECT',
      name: "$name to AWS",
      location: pureport.locations[location],
      awsAccountId: awsAccountId,
      awsRegion: awsRegion,
      speed: speed,
      highAvailability: true,
      billingTerm: 'HOURLY').await(timeout: 15.minutes)
  println "Connection ${connection.name} is ${connection.state}"
  [connection.primaryGateway, connection.secondaryGateway].findAll().each { gateway ->
    println "  ${gateway.name}: accept ${gateway.remoteId} in AWS, VLAN ${gateway.vlan}"
  }

  if (!keep) {
    connection.delete().await()
    network.delete().await()
    println 'Both are gone'
  }
  network
}

account ? using(account: account, build) : build()
