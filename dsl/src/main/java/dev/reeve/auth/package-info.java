/**
 * Who one is to a vendor: endpoints and credentials of the profile in force, grants that are shared
 * and renewed, the step of the door that signs requests. Below it {@code login} (what an
 * authenticator is and has; alone sees Nimbus), {@code scheme} (one per scheme) and {@code token}
 * (the cache).
 *
 * <p>May use: {@code http}, {@code profile}, {@code vendor}, {@code value}, {@code json}, {@code
 * secret}, {@code errors}. Start reading at {@link dev.reeve.auth.Authenticate}.
 */
@NullMarked
package dev.reeve.auth;

import org.jspecify.annotations.NullMarked;
