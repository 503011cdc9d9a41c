package dev.reeve.simulator.vendors.illumio

/** What published clients rely on, beyond what the document says. */
class IllumioClientsSpec extends IllumioBase {

  def "a workload and its VEN have the same UUID, and an agent by number"() {
    given:
    def workload = json('GET', '~/workloads?managed=true&max_results=1')[0]
    def ven = json('GET', workload.ven.href)

    expect:
    workload.ven.href == workload.href.replace('/workloads/', '/vens/')
    workload.agent.href ==~ '/orgs/1/agents/\\d+'
    workload.agent.status.agent_version == ven.version
    workload.agent.status.status == ven.status
    ask('GET', "$workload.agent.href/compatibility_report")[0] == 200
    ask('GET', '~/agents/99999/compatibility_report')[0] == 404
  }

  def "an agent follows its workload and VEN, and changes the workload's mode"() {
    given:
    def workload = json('GET', '~/workloads?managed=true&max_results=1')[0]
    def now = { json('GET', workload.href) }

    when:
    json('PUT', workload.href, [enforcement_mode: 'full'])
    json('PUT', workload.ven.href, [status: 'suspended'])

    then:
    now().agent.config.mode == 'enforced'
    now().agent.status.status == 'suspended'
    now().agent.href == workload.agent.href

    when:
    json('PUT', workload.agent.href, [agent: [config: [mode: 'illuminated', log_traffic: true]]])

    then:
    now().enforcement_mode == 'visibility_only'

    when:
    json('PUT', "$workload.agent.href/update", [target_pce_fqdn: 'other.example.com'])

    then:
    json('GET', workload.ven.href).target_pce_fqdn == 'other.example.com'
    ask('PUT', '~/agents/99999', [agent: [:]])[0] == 404
  }

  def "a host without a VEN has an agent without an href"() {
    expect:
    json('GET', '~/workloads?managed=false&max_results=1')[0].agent.keySet() == ['config', 'type'] as Set
    json('POST', '~/workloads', [hostname: 'bare']).agent.keySet() == ['config', 'type'] as Set
  }

  def "a new cluster has a default profile"() {
    given:
    def cluster = json('POST', '~/container_clusters', [name: 'k8s'])

    expect:
    json('GET', "$cluster.href/container_workload_profiles")*.name == ['Default Profile']
  }

  def "health tells the services of each node"() {
    expect:
    json('GET', '/health')[0].nodes*.services*.status == ['running']
  }

  def "a bulk delete tells what failed with its errors, a bulk update by status"() {
    given:
    def managed = json('GET', '~/workloads?managed=true&max_results=1')[0].href
    def nobody = '/orgs/1/workloads/00000000-0000-4000-8000-000000000000'

    expect:
    json('PUT', '~/workloads/bulk_delete', [[href: managed], [href: nobody]]) ==
        [[href: managed, errors: [[token: 'method_not_allowed_error', message: 'A managed workload must be unpaired before it is deleted.']]],
         [href: nobody, errors: [[token: 'not_found_error', message: "Not found: $nobody"]]]]
    json('PUT', '~/workloads/bulk_update', [[href: managed, description: 'x'], [href: managed, labels: [[href: '/orgs/1/labels/9999']]], [href: nobody]])*.status ==
        ['updated', 'validation_failure', 'error']
  }

  def "what is wrong is told with its place"() {
    expect:
    ask('POST', '~/pairing_profiles', [enabled: true, enforcement_mode: 'off', key_lifespan: 0]) ==
        [406, [[token: 'input_validation_error', message: 'enforcement_mode must be one of [idle, visibility_only, selective, full]'],
               [token: 'input_validation_error', message: 'key_lifespan must be in 1..2147483647']]]
  }

  def "a new rule tells all that recorded rules do"() {
    given:
    def set = json('POST', '~/sec_policy/draft/rule_sets', [name: 'Set', scopes: [[]]]).href
    def rule = json('POST', "$set/sec_rules", [enabled: true, providers: [[actors: 'ams']], consumers: [[actors: 'ams']],
                                               ingress_services: [[port: 443, proto: 6]], resolve_labels_as: [providers: ['workloads'], consumers: ['workloads']]])

    expect:
    rule.subMap('consuming_security_principals', 'sec_connect', 'stateless', 'machine_auth', 'unscoped_consumers', 'network_type', 'update_type') ==
        [consuming_security_principals: [], sec_connect: false, stateless: false, machine_auth: false, unscoped_consumers: false, network_type: 'brn', update_type: 'create']
  }

  def "unpairing VENs tells what failed, also where nothing did"() {
    given:
    def ven = json('GET', '~/vens?status=active&max_results=1')[0].href

    expect:
    json('PUT', '~/vens/unpair', [vens: [[href: ven]], firewall_restore: 'saved']) == [errors: []]
    json('PUT', '~/vens/unpair', [vens: [[href: ven]], firewall_restore: 'saved']).errors*.hrefs == [[ven]]
  }
}
