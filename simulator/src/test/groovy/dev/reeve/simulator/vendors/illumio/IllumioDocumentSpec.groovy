package dev.reeve.simulator.vendors.illumio

import dev.reeve.json.Json
import dev.reeve.simulator.testing.Document

/** Every operation of the document, called once at least with something that works, answers what the document says. */
class IllumioDocumentSpec extends IllumioBase {
  final Document document = new Document('illumio')
  final Map<String, Map> operations = document.operations().collectEntries { [it.id, it] }
  final Map bad = [:]
  final Set seen = []

  /** One call; what it answers. */
  def call(String id, String path, Object body = null, Map headers = [:]) {
    def operation = operations[id]
    assert operation: "no operation $id"
    assert fits(path.takeBefore('?') ?: path, operation.path): "$path is no $operation.path"
    seen << id
    def answer = send(operation.method, path, body, headers)
    def type = answer.headers().firstValue('Content-Type').orElse('')
    def faults = document.faults(operation, answer.statusCode(), type, answer.body())
    if (faults || answer.statusCode() >= 400) {
      bad["$id $path".toString()] = [answer.statusCode(), faults, answer.body().take(300)]
    }
    type.startsWith('application/json') && answer.body() ? Json.parse(answer.body()) : null
  }

  private static boolean fits(String path, String template) {
    path.replaceFirst('^~', '/orgs/1') ==~ template.replaceAll('\\{[^}]+}', '[^/]+')
  }

  /** List, create, get, update and delete in one collection. */
  def collection(String name, String path, Map create, Map update, boolean single = true) {
    call("${name}.list", path)
    def href = call("${name}.create", path, create)?.href
    if (single) {
      call("${name}.get", href)
    }
    call("${name}.update", href, update)
    call("${name}.delete", href)
  }

  def 'every operation answers what the document says'() {
    when:
    service()
    access()
    labels()
    workloads()
    policy()
    containers()
    background()
    network()
    settings()

    then:
    bad.isEmpty()
    operations.keySet() - seen == [] as Set
  }

  private void service() {
    call('health.get', '/health')
    call('node.available', '/node_available')
    call('supercluster.leader', '/supercluster/leader')
    call('productVersion.get', '/product_version')
    user = 'admin@example.com:simulator'
    def token = call('loginUsers.authenticate', '/login_users/authenticate?pce_fqdn=pce.example.com').auth_token
    user = null
    def login = call('users.login', '/users/login', null, [Authorization: "Token token=$token"])
    user = "$login.auth_username:$login.session_token"
    call('users.logout', '/users/1/logout', [:])
    user = KEY
  }

  private void access() {
    call('users.list', '/users')
    def made = call('users.create', '/users', [username: 'new@example.com', full_name: 'New'])
    call('users.get', made.href)
    call('users.update', made.href, [full_name: 'Newer'])
    call('loginUsers.changePassword', "/login_users/${made.href.split('/')[-1]}/password", [password: 'A-new-one-1'])
    call('apiKeys.list', '/users/1/api_keys')
    def key = call('apiKeys.create', '/users/1/api_keys', [name: 'ci'])
    call('apiKeys.get', key.href)
    call('apiKeys.update', key.href, [description: 'for the pipeline'])
    call('apiKeys.delete', key.href)
    call('orgs.apiKeys.list', '~/api_keys')
    collection('securityPrincipals', '~/security_principals', [sid: 'S-1-5-21-7', name: 'Readers'], [description: 'read'])
    call('securityPrincipals.bulkCreate', '~/security_principals/bulk_create', [[sid: 'S-1-5-21-8', name: 'Writers']])
    collection('authSecurityPrincipals', '~/auth_security_principals', [name: 'ops', display_name: 'Ops', type: 'group'], [display_name: 'Operators'])
    def roles = call('roles.list', '~/roles')
    def principal = json('GET', '~/auth_security_principals')[0]
    def permission = [role: [href: roles[0].href], scope: [], auth_security_principal: [href: principal.href]]
    collection('permissions', '~/permissions', permission, [role: [href: roles[1].href]])
    collection('accessRestrictions', '~/access_restrictions', [name: 'Home', ips: ['198.51.100.0/24']], [ips: []])
    def event = call('events.list', '~/events')[0]
    call('events.get', event.href)
  }

  private void labels() {
    collection('labels', '~/labels', [key: 'app', value: 'Fresh'], [value: 'Fresher'])
    collection('labelDimensions', '~/label_dimensions', [key: 'team', display_name: 'Team'], [display_name: 'Teams'])
    def label = json('GET', '~/labels')[0].href
    collection('labelGroups', '~/sec_policy/draft/label_groups', [name: 'Group', key: 'role', labels: []], [description: 'of roles'])
    def rule = [name: 'By name', enabled: true, expression: [:], label_assignments: [[href: label]]]
    collection('labelMappingRules', '~/label_mapping_rules', rule, [enabled: false])
    def kept = json('POST', '~/label_mapping_rules', rule).href
    call('labelMappingRules.reorder', "$kept/reorder", [:])
    def run = send('POST', '~/label_mapping_rules/run', [:]).headers().firstValue('Location').orElse('~/label_mapping_rules/run/x')
    call('labelMappingRules.run', '~/label_mapping_rules/run', [:])
    def id = run.split('/')[-1]
    call('labelMappingRules.runStatus', "~/label_mapping_rules/run/$id")
    call('labelMappingRules.runDownload', "~/label_mapping_rules/run/$id/download")
    call('labelMappingRules.assignLabels', "~/label_mapping_rules/run/$id/assign_labels", [:])
    call('labelMappingRules.bulkDelete', '~/label_mapping_rules/delete', [[href: kept]])
  }

  private void workloads() {
    collection('workloads', '~/workloads', [hostname: 'box-1', name: 'Box'], [description: 'a box'])
    def made = call('workloads.bulkCreate', '~/workloads/bulk_create', [[hostname: 'box-2', name: 'Box 2']])
    call('workloads.bulkUpdate', '~/workloads/bulk_update', [[href: made[0].href, description: 'two']])
    call('workloads.interfaces.create', "${made[0].href}/interfaces", [name: 'eth1', address: '192.0.2.7', link_state: 'up'])
    call('workloads.interfaces.list', "${made[0].href}/interfaces")
    call('workloads.interfaces.get', "${made[0].href}/interfaces/eth1")
    call('workloads.interfaces.delete', "${made[0].href}/interfaces/eth1")
    call('workloads.bulkDelete', '~/workloads/bulk_delete', [[href: made[0].href]])
    call('workloads.bulkImport', '~/workloads/bulk_import', 'hostname,app\r\nbox-3,Payments\r\n', ['Content-Type': 'text/csv'])
    def managed = json('GET', '~/workloads?managed=true&online=true')
    call('workloads.upgrade', "${managed[0].href}/upgrade", [release: '24.2.10-102'])
    call('workloads.setFlowReportingFrequency', '~/workloads/set_flow_reporting_frequency', [workloads: [[href: managed[0].href]]])
    call('workloads.detectedVulnerabilities', "${managed[0].href}/detected_vulnerabilities")
    call('workloads.riskDetails', "${managed[0].href}/risk_details")
    call('secPolicy.policyView', "~/sec_policy/active/policy_view?workload=${managed[0].href}")
    call('workloads.unpair', '~/workloads/unpair', [workloads: [[href: managed[1].href]], ip_table_restore: 'default'])
    def ven = call('vens.list', '~/vens?status=active')[3].href
    call('vens.get', ven)
    call('vens.update', ven, [description: 'first'])
    call('vens.compatibilityReport', "$ven/compatibility_report")
    call('vens.upgrade', '~/vens/upgrade', [vens: [[href: ven]], release: '24.2.10-102'])
    call('vens.unpair', '~/vens/unpair', [vens: [[href: ven]], firewall_restore: 'default'])
    call('agents.compatibilityReport', '~/agents/7/compatibility_report')
    call('agents.update', '~/agents/7', [agent: [:]])
    call('agents.move', '~/agents/7/update', [target_pce_fqdn: 'other.example.com'])
    collection('pairingProfiles', '~/pairing_profiles', [enabled: true, name: 'Fresh'], [description: 'fresh'])
    call('pairingProfiles.pairingKey', '~/pairing_profiles/1/pairing_key', [:])
  }

  private void policy() {
    collection('ipLists', '~/sec_policy/draft/ip_lists', [name: 'Branch', ip_ranges: [[from_ip: '192.0.2.0/24']]], [description: 'b'])
    collection('services', '~/sec_policy/draft/services', [name: 'Web', service_ports: [[port: 8443, proto: 6]]], [description: 'w'])
    def actors = [providers: [[actors: 'ams']], consumers: [[actors: 'ams']], ingress_services: [[href: '/orgs/1/sec_policy/draft/services/2']]]
    collection('enforcementBoundaries', '~/sec_policy/draft/enforcement_boundaries', [name: 'Wall'] + actors, [enabled: false])
    def sets = '~/sec_policy/draft/rule_sets'
    def set = json('POST', sets, [name: 'Kept', scopes: [[]]]).href
    def both = [resolve_labels_as: [providers: ['workloads'], consumers: ['workloads']]]
    collection('ruleSets.rules', "$set/sec_rules", [enabled: true] + actors + both, [description: 'r'])
    collection('ruleSets.denyRules', "$set/deny_rules", [enabled: true] + actors, [description: 'd'])
    collection('ruleSets', sets, [name: 'Set', scopes: [[]]], [description: 's'])
    def services = '~/sec_policy/draft/virtual_services'
    def service = [service: [href: '/orgs/1/sec_policy/draft/services/2']]
    collection('virtualServices', services, [name: 'VS'] + service, [description: 'v'])
    def made = call('virtualServices.bulkCreate', "$services/bulk_create", [[name: 'VS 2'] + service])
    call('virtualServices.bulkUpdate', "$services/bulk_update", [[href: made[0].href, description: 'two']])
    bindings(made[0].href)
    def servers = '~/sec_policy/draft/virtual_servers'
    def discovered = call('discoveredVirtualServers.list', '~/discovered_virtual_servers')[0].href
    call('discoveredVirtualServers.get', discovered)
    call('discoveredVirtualServers.discoveryJob', '~/network_enforcement_nodes/virtual_server_discovery_jobs/4d1e6f0a-0000-4000-8000-000000000001')
    collection('virtualServers', servers, [name: 'Front', discovered_virtual_server: [href: discovered]], [description: 'f'])
    call('firewallSettings.get', '~/sec_policy/draft/firewall_settings')
    call('firewallSettings.update', '~/sec_policy/draft/firewall_settings', [allow_dhcp_client: false])
    questions(set)
  }

  private void bindings(String service) {
    def workload = json('GET', '~/workloads')[5].href
    json('POST', '~/sec_policy', [update_description: 'for bindings'])
    call('serviceBindings.list', '~/service_bindings')
    def bound = [[virtual_service: [href: service.replace('draft', 'active')], workload: [href: workload]]]
    def href = call('serviceBindings.create', '~/service_bindings', bound)[0].href
    call('serviceBindings.get', href)
    call('serviceBindings.delete', href)
  }

  private void questions(String set) {
    json('PUT', set, [description: 'changed'])
    def subset = [change_subset: [rule_sets: [[href: set]]]]
    call('secPolicy.pending', '~/sec_policy/pending')
    call('secPolicy.modifiedObjects', '~/sec_policy/draft/modified_objects')
    call('secPolicy.dependencies', '~/sec_policy/draft/dependencies', subset)
    call('secPolicy.impact', '~/sec_policy/impact', subset)
    call('secPolicy.revert', '~/sec_policy/delete', subset)
    call('secPolicy.provision', '~/sec_policy', [update_description: 'all'])
    call('secPolicy.versions', '~/sec_policy')
    call('secPolicy.version', '~/sec_policy/1')
    def hosts = json('GET', '~/workloads?managed=true').take(2)*.href
    call('secPolicy.allow', "~/sec_policy/active/allow?protocol=6&port=443&src_workload=${hosts[0]}&dst_workload=${hosts[1]}")
    def asked = [[source: [workload: [href: hosts[0]]], destination: [workload: [href: hosts[1]]], services: [[port: 443, protocol: 6]]]]
    call('secPolicy.ruleCoverage', '~/sec_policy/draft/rule_coverage', asked)
    call('secPolicy.ruleSearch', '~/sec_policy/draft/rule_search', [max_results: 10])
    json('PUT', set, [description: 'changed once more'])
    call('secPolicy.deletePending', '~/sec_policy/pending')
  }

  private void containers() {
    def cluster = json('GET', '~/container_clusters')[0].href
    collection('containerClusters.workloadProfiles', "$cluster/container_workload_profiles", [name: 'P'], [description: 'p'])
    call('containerClusters.serviceBackends', "$cluster/service_backends")
    collection('containerClusters', '~/container_clusters', [name: 'k8s'], [description: 'k'])
  }

  private void background() {
    def query = [sources: [include: [[]], exclude: []], destinations: [include: [[]], exclude: []],
                 services: [include: [], exclude: []], policy_decisions: ['allowed']]
    def started = call('trafficFlows.asyncQueries.create', '~/traffic_flows/async_queries', [query_name: 'q'] + query).href
    later(4)
    call('trafficFlows.asyncQueries.list', '~/traffic_flows/async_queries')
    call('trafficFlows.asyncQueries.get', started)
    call('trafficFlows.asyncQueries.download', "$started/download", null, [Accept: 'application/json'])
    call('trafficFlows.asyncQueries.updateRules', "$started/update_rules")
    later(4)
    def other = json('POST', '~/traffic_flows/async_queries', [query_name: 'r'] + query).href
    call('trafficFlows.asyncQueries.cancel', other, [status: 'cancel_requested'])
    call('trafficFlows.asyncQueries.delete', started)
    call('trafficFlows.analysisQuery', '~/traffic_flows/traffic_analysis_queries', query)
    call('trafficFlows.upload', '~/agents/bulk_traffic_flows', 'a,b\r\n', ['Content-Type': 'text/csv'])
    def job = send('GET', '~/labels', null, [Prefer: 'respond-async']).headers().firstValue('Location').get()
    call('jobs.get', job)
    later(5)
    call('jobs.list', '~/jobs')
    call('datafiles.get', call('jobs.get', job).result.href)
    def template = call('reportTemplates.list', '~/report_templates')[0].href
    call('reportTemplates.update', template, [enabled: true])
    def report = call('reports.create', '~/reports', [report_template: [href: template], report_parameters: [:]]).href
    later(60)
    call('reports.list', '~/reports')
    call('reports.get', report)
    call('reports.download', "$report/download")
    call('reports.riskSummary', '~/reports/risk_summary')
    call('appGroups.summary', '~/app_group_summary')
  }

  private void network() {
    def node = call('networkEnforcementNodes.list', '~/network_enforcement_nodes')[0].href
    call('networkEnforcementNodes.get', node)
    call('networkEnforcementNodes.addDevice', "$node/network_devices", [name: 'sw-2', device_type: 'switch', manufacturer: 'Generic', model: 'L3'])
    def device = call('networkDevices.list', '~/network_devices')[0].href
    call('networkDevices.get', device)
    call('networkDevices.requestInstructions', '~/network_devices/multi_enforcement_instructions_request', [network_devices: [[href: device]]])
    call('networkDevices.endpoints.list', "$device/network_endpoints")
    def endpoint = call('networkDevices.endpoints.create', "$device/network_endpoints", [config: [endpoint_type: 'switch_port', name: 'Gi1/0/2']]).href
    call('networkDevices.endpoints.update', endpoint, [workload_discovery: true])
    call('networks.list', '~/networks')
    def vulnerability = call('vulnerabilities.list', '~/vulnerabilities')[0].href
    call('vulnerabilities.get', vulnerability)
    call('vulnerabilities.put', '~/vulnerabilities/qualys-1', [name: 'New', score: 40])
    call('vulnerabilities.delete', '~/vulnerabilities/qualys-1')
    def report = call('vulnerabilityReports.list', '~/vulnerability_reports')[0].href
    call('vulnerabilityReports.get', report)
    call('vulnerabilityReports.put', '~/vulnerability_reports/weekly', [name: 'Weekly', report_type: 'qualys'])
    call('vulnerabilityReports.delete', '~/vulnerability_reports/weekly')
  }

  private void settings() {
    call('settings.get', '~/settings')
    call('settings.update', '~/settings', [clone_detection_enabled: true])
    call('settings.events.get', '~/settings/events')
    call('settings.events.update', '~/settings/events', [format: 'JSON'])
    call('settings.workloads.get', '~/settings/workloads')
    call('settings.workloads.update', '~/settings/workloads', [workload_disconnected_timeout_seconds: []])
    call('settings.trustedProxyIps.get', '~/settings/trusted_proxy_ips')
    call('settings.trustedProxyIps.update', '~/settings/trusted_proxy_ips', [trusted_proxy_infos: []])
    def local = [pce_scope: ['pce.example.com'], type: 'local_syslog', description: 'Local',
                 audit_event_logger: [configuration_event_included: true, system_event_included: true, min_severity: 'informational'],
                 traffic_event_logger: [:], node_status_logger: [:]]
    collection('settings.syslogDestinations', '~/settings/syslog/destinations', local, [description: 'Here'])
    collection('settings.trafficCollector', '~/settings/traffic_collector', [transmission: 'broadcast', action: 'drop'], [action: 'aggregate'])
  }
}
