@Script('List what runs out: contracts, subscriptions and keys; soon ends with 7')

@Param('How long a key of Illumio may live by our own rule; the vendor sets no end')
Duration keyLife = 365.days

@Param('This near is soon')
Duration within = 60.days

def rows = []
def note = { String vendor, String what, String name, moment ->
  if (moment) {
    def ends = moment instanceof Instant ? moment : Instant.ofEpochMilli(moment as long)
    rows << [vendor: vendor, what: what, name: name, ends: ends.toString().take(10),
             days: Duration.between(now, ends).toDays()]
  }
}
if (profile.has('pure1')) {
  pure1.arrays.supportContracts.list().each { note('pure1', 'support contract', it.resource.name, it.end_date) }
  pure1.subscriptions.list().each { note('pure1', 'subscription', it.name, it.expiration_date) }
}
if (profile.has('illumio')) {
  illumio.users.list().findAll { it.type == 'local' }.each { user ->
    illumio.users[user.href.tokenize('/')[-1]].apiKeys.list().each { key ->
      note('illumio', "API key of ${user.username}", key.name, Instant.parse(key.created_at as String) + keyLife)
    }
  }
}
def near = rows.findAll { it.days < within.toDays() }.sort { it.days }
println near ? table(near) : "Of ${rows.size()} things none runs out within ${within.toDays()} days"
if (near) {
  exit 7
}
