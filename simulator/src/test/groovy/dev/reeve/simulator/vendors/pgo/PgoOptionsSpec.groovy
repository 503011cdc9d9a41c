package dev.reeve.simulator.vendors.pgo

/** Options for pgBackRest and pg_dump, as far as the operator looks at them itself. */
class PgoOptionsSpec extends PgoBase {
  def setup() {
    namespace = 'pgo'
  }

  def "options of a backup that the operator knows to be wrong are refused in its words: #options"() {
    expect:
    post('/backrestbackup', [Args: ['hippo'], BackupOpts: options]).Msg == refusal

    where:
    options                             || refusal
    'type=full'                         || "bad flag syntax. Backup options must start with '-' or '--'"
    '--'                                || 'bad flag syntax. No backup options provided'
    '--type=whole'                      || 'Invalid type provided for pgBackRest backup'
    '--type whole --compress-level 10'  || 'Invalid compress level for pgBackRest backup\nInvalid type provided for pgBackRest backup'
    '--repo1-retention-full=0'          || 'Invalid value for pgBackRest full backup retention. Allowed: 1-9999999'
    '--log-level-console=loud'          || 'Invalid log level for pgBackRest backup'
    '--compress-type=zst'               || 'Invalid compress type for pgBackRest backup'
    '--type=full --stanza=other'        || 'Flag --stanza is not supported for use with PGO'
  }

  def "options of a backup that the operator does not know are left to pgBackRest: #options"() {
    expect:
    post('/backrestbackup', [Args: ['hippo'], BackupOpts: options]).Code == 'ok'

    where:
    options << ['', ' ', '--compress-type=lz4', '--type=diff --repo1-retention-full=2', '--type full --start-fast', '--new-option --type=whole', '--compress-level=x --type=whole']
  }

  def "options of restores and dumps are looked at by their own rules: #call #options"() {
    expect:
    post(call, ['/pgdumpbackup': [Args: ['hippo'], BackupOpts: options], '/schedule': [ClusterName: 'hippo', ScheduleType: 'pgbackrest', ScheduleOptions: options]][call] ?: [FromCluster: 'hippo', RestoreOpts: options]).Msg == refusal

    where:
    call             | options                       || refusal
    '/restore'       | '--type=full'                 || 'Invalid type provided for pgBackRest restore'
    '/restore'       | '--target-exclusive'          || "The target exclusive option is only applicable for a pgBackRest restore when type is 'time' or 'xid' "
    '/restore'       | '--target-action=wait'        || 'Invalid target action provided for pgBackRest restore'
    '/schedule'      | '--type=whole'                || 'Invalid type provided for pgBackRest backup'
    '/pgdumpbackup'  | '-F d'                        || 'Invalid format provided for pg_dump backup'
    '/pgdumpbackup'  | '-aF tar --compress=3'        || 'Compress level is not supported when using the tar format for a pg_dump backup'
    '/pgdumpbackup'  | '--dump-all --if-exists'      || 'The --if-exists option is only valid for a pg_dumpall backup if the --clean option is also specified'
    '/pgdumpbackup'  | '--schema-only -U postgres'   || 'Shorthand flag -U is not supported for use with PGO'
    '/pgdumpbackup'  | '--host=db'                   || 'Flag --host is not supported for use with PGO'
    '/pgdumprestore' | '--section=all'               || 'Invalid section provided for pg_restore restore'
  }

  def "a backup goes to a storage that the cluster has: #type"() {
    expect:
    post('/backrestbackup', [Args: ['hippo'], BackrestStorageType: type]).Msg == refusal
    post('/restore', [FromCluster: 'hippo', BackrestStorageType: type]).Msg == refusal

    where:
    type       || refusal
    'posix'    || ''
    'local'    || ''
    's3'       || 'invalid storage type: choices are: posix'
    'zip'      || 'invalid storage type: zip'
    'posix,s3' || 'you can only select one storage type'
  }

  def "an update of a cluster that can't be is refused in the operator's words: #change"() {
    expect:
    post('/clustersupdate', [Clustername: ['hippo']] + change).Msg == refusal
    cluster('hippo').cluster.spec.PrimaryStorage.size == '20Gi'

    where:
    change                 || refusal
    [PVCSize: '1Gi']       || 'cannot resize PVC: new size "1Gi" is less than old size "20Gi"'
    [PVCSize: '20Gi']      || 'cannot resize PVC: new size "20Gi" is less than old size "20Gi"'
    [ServiceType: 'Outer'] || 'invalid service type "Outer"'
    [TLSOnly: 1]           || 'TLS only clusters requires both a TLS secret and CA secret'
    [TLSSecret: 'a']       || 'Both TLS secret and CA secret must be set in order to enable TLS for PostgreSQL'
  }

  def "an update of a cluster sets and takes away annotations and tolerations"() {
    given:
    def spec = { cluster('hippo').cluster.spec }
    def toleration = [key: 'zone', operator: 'Equal', value: 'east', effect: 'NoSchedule']
    def update = { Map it -> post('/clustersupdate', [Clustername: ['hippo']] + it).Results == ['updated pgcluster hippo'] }

    expect:
    update(annotations: [global: [a: '1'], postgres: [b: '2']], tolerations: [toleration], PVCSize: '30Gi')
    spec().annotations == [backrest: [:], global: [a: '1'], pgBouncer: [:], postgres: [b: '2']]
    spec().tolerations == [toleration]
    spec().PrimaryStorage.size == '30Gi'
    update(annotations: [global: [a: '']], tolerationsDelete: [toleration], DisableTLS: true)
    spec().annotations.global == [:]
    spec().tolerations == null
  }
}
