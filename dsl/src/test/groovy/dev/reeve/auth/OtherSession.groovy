package dev.reeve.auth

import java.nio.file.Path

/** Another process of the same user that makes calls: home, how many. */
final class OtherSession {
  static void main(String[] arguments) {
    def session = new AccessFixture(Path.of(arguments[0]), [PW: 'hunter22'])
    (arguments[1] as int).times {
      println session.call('clc', 'datacenters.list', '/v2/datacenters/RLS1').status()
    }
    session.close()
  }
}
