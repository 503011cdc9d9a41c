@Script('Shut servers down and start them again, a few at a time, and see them come back')

@Param('The servers, one or more')
List<String> server

@Param('How many at a time')
int atOnce = 2

@Param('Power off hard when they do not shut down')
boolean hard = false

@Param('How long one step may take')
Duration patience = 15.minutes

server.collate(atOnce).each { some ->
  println "Stopping ${some.join(', ')}"
  (hard ? clc.servers.powerOff(some) : clc.servers.shutDown(some)).await(timeout: patience)
  clc.servers.powerOn(some).await(timeout: patience)
  some.each { id ->
    println "$id is ${clc.servers.get(id).details.powerState} again"
  }
}
