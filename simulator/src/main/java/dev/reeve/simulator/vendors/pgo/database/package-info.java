/**
 * What goes on inside a cluster: backups, users, policies, schedules, pgBouncer, pgAdmin.
 *
 * <p>May use: {@code pgo.cluster}, {@code pgo.ask}, {@code pgo.kube}, {@code pgo.wire}. Start at
 * {@link dev.reeve.simulator.vendors.pgo.database.Backups}.
 */
@NullMarked
package dev.reeve.simulator.vendors.pgo.database;

import org.jspecify.annotations.NullMarked;
