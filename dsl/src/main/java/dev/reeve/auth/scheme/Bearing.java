package dev.reeve.auth.scheme;

import dev.reeve.auth.login.Authenticator;
import dev.reeve.auth.login.Credentials;
import dev.reeve.auth.login.Grant;
import dev.reeve.auth.login.Headed;
import dev.reeve.http.Request;

/** A scheme whose token is sent as {@code Bearer} (RFC 6750). */
interface Bearing extends Authenticator {

  @Override
  default Request sign(Request request, Credentials credentials, Grant grant) {
    return grant.token(Grant.ACCESS).map(token -> Headed.bearer(request, token)).orElse(request);
  }
}
