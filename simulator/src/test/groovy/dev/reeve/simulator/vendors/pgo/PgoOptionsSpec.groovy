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
    '--type=full --stanza=other'        || 'Flag --stanza is not supported for use with PGO'
  }

  def "options of a backup that the operator does not know are left to pgBackRest: #options"() {
    expect:
    post('/backrestbackup', [Args: ['hippo'], BackupOpts: options]).Code == 'ok'

    where:
    options << ['', ' ', '--type=diff --repo1-retention-full=2', '--type full --start-fast', '--new-option --type=whole', '--compress-level=x --type=whole']
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
}
