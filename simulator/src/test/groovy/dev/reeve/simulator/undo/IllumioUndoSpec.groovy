package dev.reeve.simulator.undo

import dev.reeve.simulator.server.SimulatorOptions
import dev.reeve.simulator.testing.OnSimulator
import java.nio.file.Path
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification
import spock.lang.TempDir

/** Undo of all that Illumio's document says can be undone. */
class IllumioUndoSpec extends Specification {
  static final POLICY = '''
      def rule = [enabled: true, providers: [[actors: 'ams']], consumers: [[actors: 'ams']], ingress_services: [[proto: 6, port: 1]]]
      illumio.labels.create(key: 'app', value: 'x').update(value: 'y')
      illumio.labelDimensions.create(key: 'k', display_name: 'K').update(display_name: 'L')
      illumio.labelGroups.create(name: 'g', key: 'app').update(name: 'h')
      illumio.labelMappingRules.create(expression: [:], label_assignments: []).update(label_assignments: [])
      illumio.ipLists.create(name: 'm', ip_ranges: [[from_ip: '10.0.0.0/8']]).update(name: 'n')
      illumio.services.create(name: 's', service_ports: [[port: 1, proto: 6]]).update(name: 't')
      def set = illumio.ruleSets.create(name: 'Set', enabled: true, scopes: [[]])
      set.update(name: 'T')
      set.api.rules.create(rule + [resolve_labels_as: [providers: ['workloads'], consumers: ['workloads']]]).update(enabled: false)
      set.api.denyRules.create(rule).update(enabled: false)
      illumio.enforcementBoundaries.create(rule.subMap('providers', 'consumers', 'ingress_services') + [name: 'b']).update(name: 'c')
      def service = illumio.virtualServices.create(name: 'v', service_ports: [[port: 1, proto: 6]])
      service.update(name: 'w')
      illumio.secPolicy.provision(update_description: 'x')
      illumio.serviceBindings.create([[virtual_service: [href: service.href.replace('draft', 'active')], workload: [href: illumio.workloads.list()[0].href]]])
      illumio.virtualServers.create(name: 'v', discovered_virtual_server: [href: illumio.discoveredVirtualServers.list()[0].href]).update(name: 'w')
      illumio.securityPrincipals.create(sid: 'S-1-5-21-1', name: 'n').update(name: 'm')
      illumio.firewallSettings.update(allow_dhcp_client: false)
      '''.stripIndent()
  static final ESTATE = '''
      def workload = illumio.workloads.create(hostname: 'h')
      workload.update(hostname: 'i')
      workload.api.interfaces.create(name: 'eth0', address: '10.0.0.9')
      illumio.vens.list()[0].update(description: 'd')
      illumio.pairingProfiles.create(name: 'p', enabled: true).update(name: 'q')
      def cluster = illumio.containerClusters.create(name: 'c')
      illumio.containerClusters[cluster.href].update(description: 'd')
      illumio.containerClusters[cluster.href].workloadProfiles.create(name: 'n').update(description: 'd')
      illumio.trafficFlows.asyncQueries.create(sources: [include: [], exclude: []], destinations: [include: [], exclude: []], query_name: 'q',
          services: [include: [], exclude: []], policy_decisions: [], start_date: '2026-01-01T00:00:00Z', end_date: '2026-01-02T00:00:00Z')
      '''.stripIndent()
  static final ACCESS = '''
      def me = illumio.users.list()[0]
      me.update(time_zone: 'UTC')
      def user = me.href.tokenize('/').last()
      def key = illumio.apiKeys.create(user_id: user, name: 'k')
      illumio.apiKeys.update(user_id: user, key_id: key.key_id, description: 'l')
      def who = illumio.authSecurityPrincipals.create(name: 'a@example.com', type: 'user')
      who.update(display_name: 'd')
      illumio.permissions.create(role: [href: illumio.roles.list()[0].href], scope: [], auth_security_principal: [href: who.href])
          .update(role: [href: illumio.roles.list()[1].href])
      illumio.accessRestrictions.create(name: 'a', ips: ['10.0.0.0/8'], enforcement_exclusions: []).update(name: 'b')
      illumio.settings.update(clone_detection_enabled: true)
      illumio.settings.events.update(audit_event_retention_seconds: 172800)
      using(replace: true) { illumio.settings.workloads.update(workload_disconnected_timeout_seconds: [[scope: [], value: 7200]]) }
      illumio.settings.trustedProxyIps.update(trusted_proxy_infos: [])
      illumio.settings.syslogDestinations.create(pce_scope: ['x'], type: 'local_syslog', description: 'd', audit_event_logger: [:],
          traffic_event_logger: [:], node_status_logger: [:]).update(description: 'e')
      illumio.settings.trafficCollector.create(transmission: 'broadcast', action: 'drop').update(action: 'aggregate')
      def known = illumio.vulnerabilities.list()[0]
      illumio.vulnerabilities.put(vulnerability_id: known.href.tokenize('/').last(), name: 'other', score: 10)
      def report = illumio.vulnerabilityReports.list()[0]
      illumio.vulnerabilityReports.put(vulnerability_report_id: report.href.tokenize('/').last(), name: 'other', report_type: report.report_type)
      '''.stripIndent()
  @Shared @TempDir Path home
  @Shared @AutoCleanup OnSimulator simulator

  def setupSpec() {
    simulator = new OnSimulator(home, SimulatorOptions.in(home.resolve('simulator')).vendors(['illumio']))
  }

  def "all that a run made or changed is taken back"() {
    when:
    def undone = Undone.of(simulator, POLICY + ESTATE + ACCESS)

    then:
    undone.otherwise() == []
    undone.back() == Undone.promised('illumio')
    undone.left == ['illumio.secPolicy.provision (n): nothing takes it back']
  }
}
