package dev.reeve.completion

import dev.reeve.openapi.CompiledVendors
import spock.lang.Specification

class SecretLiteralsSpec extends Specification {
  static final NAMES = CompiledVendors.builtIn()
  static final VENDORS = [:].withDefault { CompiledVendors.load(it) }

  def literals = new SecretLiterals(NAMES, { VENDORS[it] }, HeldValues.NONE)

  def "of #text is kept #kept"() {
    expect:
    literals.masked(text, '••••') == kept

    where:
    text                                                              | kept
    "clc.servers.create(name: 'web', password: 'hunter2', cpu: 2)"    | "clc.servers.create(name: 'web', password: '••••', cpu: 2)"
    "clc.servers.create name: 'web', password: 'hunter2'"             | "clc.servers.create name: 'web', password: '••••'"
    'clc.servers.create(password: """hunter2""" + "x", name: "a")'    | 'clc.servers.create(password: """••••""" + "••••", name: "a")'
    "clc.servers.create('password': 'hunter2')"                       | "clc.servers.create('password': '••••')"
    "across('a') { clc.servers.create(password: 'it\\'s', name: 'b') }" | "across('a') { clc.servers.create(password: '••••', name: 'b') }"
    "pgo.clusters.create(Name: 'c', Password: 'hunter2')"             | "pgo.clusters.create(Name: 'c', Password: '••••')"
    "server.setPassword(current: 'a1', password: 'hunter2')"          | "server.setPassword(current: '••••', password: '••••')"
    "password = 'hunter2'; name = 'x'"                                | "password = '••••'; name = 'x'"
    "password == 'hunter2'"                                           | "password == 'hunter2'"
    "password = 12345"                                                | "password = ••••"
    "def login = [user: 'me', password: 'hunter2', more: [1, 2]]"     | "def login = [user: 'me', password: '••••', more: [1, 2]]"
    "secrets.put('db', 'hunter2')"                                    | "secrets.put('db', '••••')"
    "pureport.networks.create(name: 'x', description: 'y')"           | "pureport.networks.create(name: 'x', description: 'y')"
    "illumio.workloads.list(name: 'x', max: 3)"                       | "illumio.workloads.list(name: 'x', max: 3)"
    "clc.servers.create(password: \"open"                             | 'clc.servers.create(password: "••••'
  }
}
