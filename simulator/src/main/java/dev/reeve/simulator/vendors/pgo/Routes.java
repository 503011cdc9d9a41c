package dev.reeve.simulator.vendors.pgo;

import static dev.reeve.simulator.vendors.pgo.Trait.ALWAYS_OK;
import static dev.reeve.simulator.vendors.pgo.Trait.ANY_VERSION;
import static dev.reeve.simulator.vendors.pgo.Trait.FLAG_FIRST;
import static dev.reeve.simulator.vendors.pgo.Trait.GOES_ON;
import static dev.reeve.simulator.vendors.pgo.Trait.GUESSED;
import static dev.reeve.simulator.vendors.pgo.Trait.NAMESPACE_FIRST;
import static dev.reeve.simulator.vendors.pgo.Trait.NO_CODE;
import static dev.reeve.simulator.vendors.pgo.Trait.NO_NAMESPACE;
import static dev.reeve.simulator.vendors.pgo.Trait.SYSTEM_ACCOUNTS;
import static dev.reeve.simulator.vendors.pgo.Trait.TELLS_FAULTS;
import static dev.reeve.simulator.vendors.pgo.Trait.TOLD_TWICE;
import static dev.reeve.simulator.vendors.pgo.Trait.VERSION_FIRST;
import static dev.reeve.simulator.vendors.pgo.Trait.WHOLE;

import dev.reeve.simulator.vendors.pgo.cluster.Creation;
import dev.reeve.simulator.vendors.pgo.cluster.Deletion;
import dev.reeve.simulator.vendors.pgo.cluster.Replicas;
import dev.reeve.simulator.vendors.pgo.cluster.Showing;
import dev.reeve.simulator.vendors.pgo.cluster.Updating;
import dev.reeve.simulator.vendors.pgo.cluster.Volumes;
import dev.reeve.simulator.vendors.pgo.database.Backups;
import dev.reeve.simulator.vendors.pgo.database.Bouncers;
import dev.reeve.simulator.vendors.pgo.database.Dumps;
import dev.reeve.simulator.vendors.pgo.database.Looks;
import dev.reeve.simulator.vendors.pgo.database.PgAdmins;
import dev.reeve.simulator.vendors.pgo.database.Policies;
import dev.reeve.simulator.vendors.pgo.database.PostgresUsers;
import dev.reeve.simulator.vendors.pgo.database.Schedules;
import dev.reeve.simulator.vendors.pgo.operator.Config;
import dev.reeve.simulator.vendors.pgo.operator.Labels;
import dev.reeve.simulator.vendors.pgo.operator.Namespaces;
import dev.reeve.simulator.vendors.pgo.operator.Pgoroles;
import dev.reeve.simulator.vendors.pgo.operator.Pgousers;
import dev.reeve.simulator.vendors.pgo.operator.Reports;
import dev.reeve.simulator.vendors.pgo.operator.Upgrades;
import dev.reeve.simulator.vendors.pgo.wire.Envelope;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Every operation but the two health probes, which ask for nothing. */
final class Routes {
  private static final Envelope RESULTS = Envelope.list("Results");
  private static final Envelope FULL = Envelope.fullList("Results");
  private static final Envelope NONE = Envelope.nullList("Results");

  private final Map<String, Route> all = new LinkedHashMap<>();

  private Routes() {
    clusters();
    instances();
    backups();
    databases();
    bouncers();
    policies();
    operator();
    accounts();
  }

  static Map<String, Route> all() {
    return new Routes().all;
  }

  private void put(String operation, Route route) {
    all.put(operation, route);
  }

  private void clusters() {
    put(
        "clusters.create",
        Route.of("CreateCluster", Creation.ENVELOPE, Creation::create, SYSTEM_ACCOUNTS));
    put("clusters.show", Route.of("ShowCluster", FULL, Showing::show));
    put("clusters.update", Route.of("UpdateCluster", FULL, Updating::update));
    put("clusters.delete", Route.of("DeleteCluster", FULL, Deletion::delete));
    put("clusters.test", Route.of("TestCluster", RESULTS, Showing::test));
    put("clusters.reload", Route.of("Reload", NONE, Looks::reload, ANY_VERSION));
    put("clusters.cat", Route.of("Cat", RESULTS, Looks::cat, ANY_VERSION));
    put("clusters.df", Route.of("DfCluster", NONE, Looks::df, TELLS_FAULTS));
    put("clusters.upgrade", Route.of("CreateUpgrade", Upgrades.ENVELOPE, Upgrades::create));
    put("clusters.restore", Route.of("Restore", RESULTS, Backups::restore, ANY_VERSION));
    put("pvcs.show", Route.of("ShowPVC", RESULTS, Volumes::show, NO_CODE));
    put("labels.create", Route.of("Label", RESULTS, Labels::create));
    put("labels.delete", Route.of("Label", RESULTS, Labels::delete));
  }

  private void instances() {
    put("clusters.scale", Route.of("ScaleCluster", NONE, Replicas::scale, TELLS_FAULTS));
    put(
        "clusters.scaleTargets",
        Route.of("ScaleCluster", FULL.and("Standby", false), Replicas::scaleTargets, GUESSED));
    put(
        "clusters.scaleDown",
        Route.of("ScaleCluster", RESULTS, Replicas::scaleDown, GUESSED, FLAG_FIRST));
    Envelope failedOver = Envelope.flat("Results", "", "");
    put("clusters.failover", Route.of("CreateFailover", failedOver, Replicas::failover));
    put(
        "clusters.failoverTargets",
        Route.of("CreateFailover", RESULTS.and("Standby", false), Replicas::failoverTargets));
    Map<String, Object> nothing = Replicas.restarted("", null);
    Envelope restarted = Envelope.flat("Result", nothing, nothing);
    put(
        "clusters.restart",
        Route.of("Restart", restarted, Replicas::restart, TELLS_FAULTS, TOLD_TWICE, GOES_ON));
    put(
        "clusters.restartTargets",
        Route.of(
            "Restart", NONE.and("Standby", false), Replicas::restartTargets, TOLD_TWICE, GOES_ON));
  }

  private void backups() {
    put("backups.create", Route.of("CreateBackup", RESULTS, Backups::create, ANY_VERSION));
    put("backups.show", Route.of("ShowBackup", Envelope.list("Items"), Backups::show));
    put("backups.delete", Route.of("DeleteBackup", Envelope.BARE, Backups::delete, TELLS_FAULTS));
    put("dumps.create", Route.of("CreateDump", RESULTS, Dumps::create, ANY_VERSION));
    put("dumps.show", Route.of("ShowBackup", Dumps.ENVELOPE, Dumps::show, WHOLE));
    put("dumps.restore", Route.of("RestoreDump", RESULTS, Dumps::restore, ANY_VERSION, WHOLE));
    put("schedules.create", Route.of("CreateSchedule", RESULTS, Schedules::create, ANY_VERSION));
    put("schedules.show", Route.of("ShowSchedule", RESULTS, Schedules::show, ANY_VERSION));
    put("schedules.delete", Route.of("DeleteSchedule", RESULTS, Schedules::delete, ANY_VERSION));
  }

  private void databases() {
    put("users.create", Route.of("CreateUser", RESULTS, PostgresUsers::create, NAMESPACE_FIRST));
    put("users.show", Route.of("ShowSecrets", RESULTS, PostgresUsers::show));
    put("users.update", Route.of("UpdateUser", RESULTS, PostgresUsers::update, TOLD_TWICE));
    put("users.delete", Route.of("DeleteUser", RESULTS, PostgresUsers::delete, VERSION_FIRST));
    put("pgadmin.create", Route.of("CreatePgAdmin", RESULTS, PgAdmins::create));
    put("pgadmin.delete", Route.of("DeletePgAdmin", RESULTS, PgAdmins::delete));
    put("pgadmin.show", Route.of("ShowPgAdmin", RESULTS, PgAdmins::show));
  }

  private void bouncers() {
    put("pgbouncer.create", Route.of("CreatePgbouncer", RESULTS, Bouncers::create));
    put("pgbouncer.update", Route.of("UpdatePgBouncer", RESULTS, Bouncers::update, GUESSED));
    put("pgbouncer.delete", Route.of("DeletePgbouncer", RESULTS, Bouncers::delete));
    put("pgbouncer.deleteByPost", Route.of("DeletePgbouncer", RESULTS, Bouncers::delete));
    put("pgbouncer.show", Route.of("ShowPgBouncer", RESULTS, Bouncers::show, GUESSED));
  }

  private void policies() {
    put("policies.create", Route.of("CreatePolicy", Envelope.BARE, Policies::create, GUESSED));
    put("policies.show", Route.of("ShowPolicy", Policies.ENVELOPE, Policies::show, ALWAYS_OK));
    put("policies.delete", Route.of("DeletePolicy", RESULTS, Policies::delete, ALWAYS_OK));
    put(
        "policies.apply",
        Route.of("ApplyPolicy", Envelope.list("Name"), Policies::apply, ANY_VERSION));
  }

  private void operator() {
    put(
        "version.get",
        Route.of(
            "Version",
            Envelope.BARE,
            ask -> Reports.version(ask.version(), "apiserver version"),
            ANY_VERSION,
            NO_NAMESPACE,
            WHOLE));
    Map<String, Object> config = Config.nothing();
    put("config.show", Route.of("ShowConfig", whole("Result", config), Config::show));
    Map<String, Object> status = Reports.noStatus();
    put("status.get", Route.of("Status", whole("Result", status), Reports::status));
    Map<String, Object> workflow = Reports.noWorkflow();
    put("workflows.get", Route.of("ShowWorkflow", whole("Results", workflow), Reports::workflow));
    put(
        "namespaces.show",
        Route.of("ShowNamespace", Namespaces.ENVELOPE, Namespaces::show, NO_NAMESPACE, GUESSED));
    for (String word : List.of("Create", "Update", "Delete")) {
      Route.Work work =
          switch (word) {
            case "Create" -> Namespaces::create;
            case "Update" -> Namespaces::update;
            default -> Namespaces::delete;
          };
      String operation = "namespaces." + word.toLowerCase(Locale.ROOT);
      put(operation, Route.of(word + "Namespace", RESULTS, work, NO_NAMESPACE));
    }
  }

  private static Envelope whole(String member, Map<String, Object> nothing) {
    return Envelope.flat(member, nothing, nothing);
  }

  private void accounts() {
    Envelope bare = Envelope.BARE;
    put("pgoroles.create", Route.of("CreatePgouser", bare, Pgoroles::create, NO_NAMESPACE));
    put(
        "pgoroles.show",
        Route.of("ShowPgouser", Envelope.list("RoleInfo"), Pgoroles::show, NO_NAMESPACE));
    put(
        "pgoroles.update",
        Route.of("UpdatePgouser", bare, Pgoroles::update, NO_NAMESPACE, ANY_VERSION));
    put("pgoroles.delete", Route.of("DeletePgouser", RESULTS, Pgoroles::delete, NO_NAMESPACE));
    put("pgousers.create", Route.of("CreatePgouser", bare, Pgousers::create, NO_NAMESPACE));
    put(
        "pgousers.show",
        Route.of("ShowPgouser", Envelope.nullList("UserInfo"), Pgousers::show, NO_NAMESPACE));
    put(
        "pgousers.update",
        Route.of("UpdatePgouser", bare, Pgousers::update, NO_NAMESPACE, ANY_VERSION));
    put("pgousers.delete", Route.of("DeletePgouser", RESULTS, Pgousers::delete, NO_NAMESPACE));
  }
}
