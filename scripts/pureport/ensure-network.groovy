@Script('Make sure that a network is there as described: found, created or updated')

@Param('Name of the network')
String name

@Param('What it is for')
String description = ''

@Param('The account to work in; the only root account of the key when left out')
String account = null

@Param('How long it may take to become active')
Duration patience = 10.minutes

def ensure = {
  def before = pureport.networks.find(name: name)
  def network = pureport.networks.ensure(by: [name: name], description: description).await(timeout: patience)
  def what = !before ? 'created' : before.description == network.description ? 'as it was' : 'updated'
  println "Network ${network.name} is $what: ${network.id}, ${network.state}"
  network
}

account ? using(account: account, ensure) : ensure()
