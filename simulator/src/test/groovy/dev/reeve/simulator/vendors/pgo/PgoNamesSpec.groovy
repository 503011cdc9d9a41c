package dev.reeve.simulator.vendors.pgo

import dev.reeve.json.Json

/** Names and types that Kubernetes and the operator refuse. */
class PgoNamesSpec extends PgoBase {
  static final LABEL = "a DNS-1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character" +
      " (e.g. 'my-name',  or '123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')"
  static final SUBDOMAIN = "a DNS-1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character" +
      " (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')"
  static final LONG = 'must be no more than 63 characters'

  def setup() {
    namespace = 'pgo'
  }

  def "a namespace has a name that Kubernetes takes: #name"() {
    expect:
    post('/namespacecreate', [Args: ['first', name]]) == [Results: ['created namespace first'], Code: 'error', Msg: "Namespace \"$name\" is invalid: $fault"]

    where:
    name     || fault
    'Team_1' || "metadata.name: Invalid value: \"Team_1\": $LABEL"
    'a.b'    || "metadata.name: Invalid value: \"a.b\": $LABEL"
    'x' * 64 || "metadata.name: Invalid value: \"${'x' * 64}\": $LONG"
    'X' * 64 || "[metadata.name: Invalid value: \"${'X' * 64}\": $LONG, metadata.name: Invalid value: \"${'X' * 64}\": $LABEL]"
    ''       || 'metadata.name: Required value: name or generateName is required'
  }

  def "a namespace that is changed or removed is there: #call"() {
    expect:
    post(call, [Args: ['Team_1']]).Msg == 'namespaces "Team_1" not found'
    post(call, [Args: ['']]).Msg == 'resource name may not be empty'

    where:
    call << ['/namespaceupdate', '/namespacedelete']
  }

  def "a schedule has a name that Kubernetes takes, and a storage that its cluster has: #wish"() {
    expect:
    post('/schedule', [ClusterName: 'hippo', ScheduleType: 'pgbackrest', Schedule: '0 1 * * *'] + wish) == [Results: [], Code: 'error', Msg: refusal]

    where:
    wish                                             || refusal
    [PGBackRestType: 'Full']                         || "ConfigMap \"hippo-pgbackrest-Full\" is invalid: metadata.name: Invalid value: \"hippo-pgbackrest-Full\": $SUBDOMAIN"
    [:]                                              || "ConfigMap \"hippo-pgbackrest-\" is invalid: metadata.name: Invalid value: \"hippo-pgbackrest-\": $SUBDOMAIN"
    [PGBackRestType: 'full', BackrestStorageType: 's3'] || 'invalid storage type: choices are: posix'
  }

  def "pgBouncer has a service of a type that there is"() {
    expect:
    post('/pgbouncer', [Args: ['hippo'], ServiceType: 'Outer']) == [Results: [], Code: 'error', Msg: 'invalid service type "Outer"']
    post('/pgbouncer', [Args: ['hippo'], TLSSecret: 'a']).Msg == 'hippo: both TLS secret and CA secret must be set on the cluster in order to enable TLS for pgBouncer'

    when:
    post('/pgbouncer', [Args: ['hippo'], ServiceType: 'NodePort'])
    def update = { Json.parse(send('PUT', '/pgbouncer', [ClientVersion: VERSION, Namespace: namespace, ClusterNames: ['hippo']] + it).body()) }

    then:
    update(ServiceType: 'Outer', Replicas: 5).Results == [[ClusterName: 'hippo', Error: true, ErrorMessage: 'invalid service type "Outer"', HasPgBouncer: true]]
    cluster('hippo').cluster.spec.pgBouncer.subMap('replicas', 'serviceType') == [replicas: 1, serviceType: 'NodePort']
    update(ServiceType: 'LoadBalancer', Replicas: 2).Results*.Error == [false]
    cluster('hippo').cluster.spec.pgBouncer.subMap('replicas', 'serviceType') == [replicas: 2, serviceType: 'LoadBalancer']
  }

  def "the pgBouncer of a standby cluster stays as it is"() {
    given:
    post('/clusters', [Name: 'mirror', Standby: true, BackrestStorageType: 's3', BackrestRepoPath: '/x', BackrestS3Bucket: 'b', BackrestS3Endpoint: 'e', BackrestS3Region: 'r'])
    def change = { method, body -> Json.parse(send(method, '/pgbouncer', [ClientVersion: VERSION, Namespace: namespace] + body).body()).Msg }

    expect:
    change('PUT', [ClusterNames: ['mirror']]) == 'Request rejected, unable to update pgbouncer for clusters mirror: Action not permitted because standby mode is enabled.'
    change('DELETE', [Args: ['mirror'], Uninstall: true]) ==
        "Request rejected, unable to delete pgbouncer using the 'uninstall' parameter for clusters mirror: Action not permitted because standby mode is enabled."
    change('DELETE', [Args: ['mirror']]) == ''
  }
}
