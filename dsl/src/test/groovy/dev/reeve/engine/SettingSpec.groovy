package dev.reeve.engine

import dev.reeve.openapi.CompiledVendors
import spock.lang.Specification

class SettingSpec extends Specification {

  def "adding #vendor to a profile asks for what only a person knows"() {
    expect:
    questions(vendor) == asked

    where:
    vendor     || asked
    'pureport' || ['url', 'key!', 'secret!', 'account']
    'pure1'    || ['url', 'appId!', 'privateKey!', 'privateKeyPassword', 'idToken']
    'clc'      || ['url', 'username!', 'password!']
    'illumio'  || ['url!', 'key!', 'secret!', 'org', 'user', 'caCert']
    'pgo'      || ['url!', 'username!', 'password!', 'namespace', 'caCert', 'clientCert', 'clientKey']
  }

  private static List<String> questions(String vendor) {
    Setting.of(CompiledVendors.load(vendor, false)).findAll { it.need() != Setting.Need.TAKEN }
        .collect { it.name() + (it.need() == Setting.Need.REQUIRED ? '!' : '') }
  }
}
