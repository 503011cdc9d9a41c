/**
 * What Pureport's document can't say: tokens, accounts and their keys, lifecycles of networks,
 * connections and gateways, tasks, the audit log, the catalogue.
 *
 * <p>May use: the rest of the simulator. Start reading at {@link
 * dev.reeve.simulator.vendors.pureport.Pureport}. Facts are from the behaviour page of the vendor's
 * document.
 */
@NullMarked
package dev.reeve.simulator.vendors.pureport;

import org.jspecify.annotations.NullMarked;
