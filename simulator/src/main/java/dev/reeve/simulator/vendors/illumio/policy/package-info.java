/**
 * Security policy: written as a draft, put in force by provisioning, kept by version.
 *
 * <p>May use: {@code illumio.object}. Start at {@link
 * dev.reeve.simulator.vendors.illumio.policy.Drafts}.
 */
@NullMarked
package dev.reeve.simulator.vendors.illumio.policy;

import org.jspecify.annotations.NullMarked;
