package dev.reeve.simulator.vendors.pgo

import dev.reeve.json.Json

/** Clusters as they come and go, and who may do what. */
class PgoSpec extends PgoBase {

  def 'a cluster is made and seen through its workflow'() {
    when:
    def made = post('/clusters', [Name: 'mycluster', Series: 1])
    def workflow = { get("/workflow/$made.result.WorkflowID").Results.Parameters }

    then:
    made.status == [Code: 'ok', Msg: '']
    made.result.Users*.Username == ['testuser']
    made.result.Users[0].Password.size() == 24
    state('mycluster') == 'pgcluster Created'
    workflow().keySet() == ['pg-cluster', 'task submitted', 'workflowid'] as Set
    post('/testclusters', [Clustername: 'mycluster']).Results[0].Instances == [[Available: false, Message: '', InstanceType: 'primary']]

    when:
    later(7)

    then:
    state('mycluster') == 'pgcluster Processed'

    when:
    later(6)

    then:
    state('mycluster') == 'pgcluster Initialized'
    cluster('mycluster').Pods*.subMap('Primary', 'Ready', 'ReadyStatus') == [[Primary: true, Ready: true, ReadyStatus: '1/1']]
    workflow()['task completed']
    post('/usershow', [Clusters: ['mycluster']]).Results*.Username == ['testuser']
  }

  def 'a slash within a name parts the path, and no route is left: #path'() {
    expect:
    send('GET', path + '?version=4.7.10&namespace=pgouser1').with { [it.statusCode(), it.body()] } == [404, '404 page not found\n']

    where:
    path << ['/scale/a%2Fb', '/workflow/a%2fb', '/backrest/a%2Fb']
  }

  def 'an answer has the date of the clock, a refusal too'() {
    given:
    later(86_400 * 40)
    def month = server.clock().now().toString().take(7)
    def dated = { answer -> new Date(answer.headers().firstValue('Date').get()).toInstant().toString().take(7) }

    expect:
    dated(send('GET', '/version')) == month
    dated(stranger.send('GET', '/version', null, [:])) == month

    when:
    user = 'admin:wrong'

    then:
    dated(send('GET', '/version')) == month
  }

  def 'a cluster removed is shown until it is gone, and leaves its name free'() {
    given:
    post('/clusters', [Name: 'mycluster', Series: 1])
    later(13)

    when:
    def gone = post('/clustersdelete', [Clustername: 'mycluster', DeleteData: true, DeleteBackups: true])

    then:
    gone == [Results: ['deleted pgcluster mycluster'], Code: 'ok', Msg: '']
    cluster('mycluster')

    when:
    later(7)

    then:
    !cluster('mycluster')
    post('/showpvc', [AllFlag: true]) == [Results: [], Code: '', Msg: '']
    post('/clusters', [Name: 'mycluster']).status.Code == 'ok'
  }

  def 'six clusters are there before the first call'() {
    given:
    namespace = 'pgo'

    expect:
    def all = post('/showclusters', [allflag: true]).Results
    all*.cluster*.metadata*.name == ['hippo', 'orders', 'billing', 'inventory', 'analytics', 'archive']
    all*.cluster*.status*.state.countBy { it } == ['pgcluster Initialized': 5, 'pgcluster Shutdown': 1]
    get('/status').Result.NumDatabases > 6
    get('/backrest/hippo').Items[0].Info[0].backup*.type == ['full']
    post('/upgrades', [Args: ['inventory']]).with { [it.Results, it.Code, it.WorkflowID.size()] } == [['created upgrade task for inventory'], 'ok', 36]
  }

  def 'without a certificate nothing but the probe answers, except what matches no route'() {
    expect:
    def answer = stranger.send(method, path, null, [Authorization: "Basic ${user.bytes.encodeBase64()}"])
    [answer.statusCode(), answer.body()] == [status, body]

    where:
    method   | path       || status | body
    'GET'    | '/version' || 403    | 'Forbidden: Client Certificate Required\n'
    'GET'    | '/health'  || 403    | 'Forbidden: Client Certificate Required\n'
    'GET'    | '/healthz' || 200    | 'ok'
    'GET'    | '/nope'    || 404    | '404 page not found\n'
    'GET'    | '/label'   || 405    | ''
  }

  def 'users are let in by their password, their role and their namespaces'() {
    given:
    user = who

    when:
    def answer = send('POST', '/showclusters', [ClientVersion: VERSION, Namespace: where, allflag: true])

    then:
    answer.statusCode() == status
    answer.body().contains(text)

    where:
    who                     | where      || status | text
    null                    | 'pgo'      || 401    | 'RFC 7617'
    'admin:wrong'           | 'pgo'      || 401    | 'Not authenticated in apiserver'
    'bob:bobpw'             | 'pgouser1' || 200    | '"Code":"ok"'
    'bob:bobpw'             | 'pgo'      || 200    | 'user [bob] is not allowed access to namespace [pgo]'
    'eve:evepw'             | 'pgo'      || 200    | 'hippo'
    'admin:examplepassword' | 'other'    || 200    | 'namespace [other] is not part of the Operator installation'
    'admin:examplepassword' | ''         || 200    | 'empty namespace is not valid from pgo clients'
  }

  def 'a role that lacks a permission is refused, and one that gains it is not'() {
    given:
    def asBob = {
      user = 'bob:bobpw'
      def status = send('GET', "/workflow/x?version=$VERSION&namespace=pgouser1").statusCode()
      user = 'admin:examplepassword'
      status
    }

    expect:
    asBob() == 403
    post('/pgoroleupdate', [PgoroleName: 'reader', PgorolePermissions: 'Version,ShowWorkflow']) == [Code: 'ok', Msg: '']
    asBob() == 200
    post('/pgoroledelete', [PgoroleName: ['reader']]).Results == ['deleted role reader']
    post('/pgousershow', [PgouserName: ['bob']]).UserInfo == [[Username: 'bob', Role: [''], Namespace: ['pgouser1']]]
    asBob() == 403
  }

  def 'a wrong version is told with status 200, and once more where the work goes on'() {
    expect:
    def answer = send('POST', path, [ClientVersion: '4.7.4', Namespace: 'pgo', ClusterName: 'hippo'])
    answer.statusCode() == 200
    answer.body().readLines().collect { Json.parse(it) }*.Msg == told

    where:
    path            || told
    '/showclusters' || ['pgo client and server version mismatch']
    '/restart'      || ['pgo client and server version mismatch', '']
  }

  def 'some refusals of credentials come with status 200 or twice'() {
    given:
    user = 'admin:wrong'

    expect:
    def answer = send('POST', path, [ClientVersion: VERSION])
    [answer.statusCode(), answer.body().readLines().size()] == [status, lines]

    where:
    path              || status | lines
    '/showpolicies'   || 200    | 1
    '/policiesdelete' || 200    | 1
    '/restart'        || 401    | 2
    '/userupdate'     || 401    | 2
    '/userdelete'     || 401    | 1
  }

  def 'replicas are added, made the primary and removed'() {
    given:
    namespace = 'pgo'

    when:
    def added = post('/clusters/scale/billing', [clientVersion: VERSION, replicaCount: 1]).Results[0] - 'created Pgreplica '
    later(15)

    then:
    added ==~ /billing-[a-z]{4}/
    get('/failover/billing').Results*.Name == [added]

    when:
    def done = post('/failover', [ClusterName: 'billing', Target: added])

    then:
    done.Results == 'failover success for cluster billing'
    cluster('billing').cluster.metadata.annotations['current-primary'] == added
    get('/scale/billing').Results*.Name == ['billing']

    when:
    def removed = get('/scaledown/billing?replica-name=billing&delete-data=true')
    later(7)

    then:
    removed.Results == ['deleted replica billing']
    get('/scale/billing').Results == []
    get('/scaledown/billing?replica-name=billing').Msg.contains('ParseBool')
  }

  def 'a backup appears, and a restore runs through its states'() {
    given:
    namespace = 'pgo'

    when:
    def asked = post('/backrestbackup', [Args: ['hippo'], BackupOpts: '--type=incr'])

    then:
    asked.Results == ['created Pgtask backrest-backup-hippo']
    get('/backrest/hippo').Items[0].Info[0].backup.size() == 1

    when:
    later(7)

    then:
    get('/backrest/hippo').Items[0].Info[0].backup*.type == ['full', 'incr']

    when:
    def id = post('/restore', [FromCluster: 'hippo']).Results[1] - 'workflow id '
    def states = (1..10).collect {
      later(2)
      state('hippo')
    }

    then:
    states.unique() == ['pgcluster Initialized', 'pgcluster Restoring', 'pgcluster Bootstrapping', 'pgcluster Bootstrapped', 'pgcluster Initialized'].unique()
    get("/workflow/$id").Results.Parameters.keySet().containsAll(['restore job created', 'restored Primary created', 'task completed'])
  }

  def 'a cluster is shut down and started again'() {
    given:
    namespace = 'pgo'

    expect:
    post('/clustersupdate', [Clustername: ['orders'], Shutdown: true]).Results == ['updated pgcluster orders']
    later(7) == null
    state('orders') == 'pgcluster Shutdown'
    cluster('orders').Pods == []
    post('/clustersupdate', [Clustername: ['orders'], Startup: true]).Code == 'ok'
    later(7) == null
    state('orders') == 'pgcluster Initialized'
  }

  def 'users of databases are made, changed, shown and removed'() {
    given:
    namespace = 'pgo'
    def names = { post('/usershow', [Clusters: ['hippo']]).Results*.Username }

    expect:
    post('/usercreate', [Clusters: ['hippo'], Username: 'joe', ManagedUser: true, PasswordAgeDays: 3]).Results[0].with {
      [it.Error, it.Username, it.Password.size()] } == [false, 'joe', 24]
    names() == ['joe', 'testuser']
    post('/usercreate', [Clusters: ['hippo'], Username: 'joe']).Results[0].ErrorMessage.contains('already exists')
    post('/userupdate', [Clusters: ['hippo'], Username: 'joe', RotatePassword: true]).Results[0].Password.size() == 24
    post('/userdelete', [Clusters: ['hippo'], Username: 'joe']).Code == 'ok'
    names() == ['testuser']
    post('/usershow', [AllFlag: true, ShowSystemAccounts: true]).Results*.Username.contains('postgres')
  }

  def 'policies are kept and applied'() {
    given:
    namespace = 'pgo'

    expect:
    post('/policies', [Name: 'p1', SQL: 'select 1 < 2;']).Code == 'ok'
    post('/showpolicies', [AllFlag: true]).PolicyList.items*.spec*.sql == ['select 1 < 2;']
    post('/policies/apply', [Name: 'p1', Selector: 'name=hippo']).Name == ['hippo']
    post('/policiesdelete', [PolicyName: 'all']).Results == ['deleted policy p1']
  }

  def 'answers are written as Go writes them'() {
    given:
    user = 'eve:evepw'

    when:
    def body = send('POST', '/clusters', '{"clientVERSION":"4.7.10","NAMESPACE":"pgo","name":"a1","password":"a<b>&c"}').body()

    then:
    body.endsWith('"status":{"Code":"ok","Msg":""}}\n')
    body.contains('"Password":"a\\u003cb\\u003e\\u0026c"')
  }

  def 'any method reaches some paths'() {
    expect:
    send(method, path, '{}').statusCode() == status

    where:
    method   | path        || status
    'DELETE' | '/version'  || 200
    'PUT'    | '/status'   || 200
    'PUT'    | '/policies' || 200
    'GET'    | '/pgadmin'  || 405
  }
}
