/**
 * Accounts and all that belongs to one: keys, members, roles, invites, ports, the audit log,
 * logins.
 *
 * <p>May use: {@code record} beside it and the simulator's core. Start reading at {@link
 * dev.reeve.simulator.vendors.pureport.account.Accounts}.
 */
@NullMarked
package dev.reeve.simulator.vendors.pureport.account;

import org.jspecify.annotations.NullMarked;
