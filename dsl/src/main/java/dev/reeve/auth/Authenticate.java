package dev.reeve.auth;

import dev.reeve.auth.login.Grant;
import dev.reeve.http.Answer;
import dev.reeve.http.Interceptor;
import dev.reeve.http.Invocation;
import dev.reeve.http.Request;
import java.util.Optional;

/**
 * The step of the door that adds the credential. A token is renewed before its end, once for all
 * who wait; a call that is refused for its token is sent once more with another, and so is one
 * refused for a fact that a login told and that is otherwise by now.
 */
public final class Authenticate implements Interceptor {
  private final Access access;
  private final StaleFacts stale;

  /** The step over those grants. */
  public Authenticate(Access access) {
    this.access = access;
    this.stale = new StaleFacts(access);
  }

  @Override
  public Answer intercept(Request request, Chain chain) {
    if (leftAlone(request)) {
      return chain.proceed(request);
    }
    Invocation invocation = request.invocation();
    Party party = access.party(invocation.context(), invocation.vendor());
    boolean tokens = party.authenticator().needsGrant();
    Grant grant = tokens ? access.grants().current(party) : Grant.NONE;
    Request signed = party.signed(request, grant);
    Answer answer = chain.proceed(signed);
    Optional<Request> again =
        party.stale(answer.status())
            ? renewed(party, request, signed, grant)
            : stale.renewed(party, signed, answer);
    return again.map(next -> repeat(next, answer, chain)).orElse(answer);
  }

  private Optional<Request> renewed(Party party, Request request, Request signed, Grant grant) {
    return party.authenticator().needsGrant()
        ? Optional.of(party.signed(request, access.grants().instead(party, grant)))
        : reread(party, request, signed);
  }

  /** Logins, calls that need none, and those whose caller proves itself by hand. */
  private static boolean leftAlone(Request request) {
    Invocation invocation = request.invocation();
    return invocation.credential()
        || invocation.operation().filter(known -> known.marks().anonymous()).isPresent()
        || request.headers().first("Authorization").isPresent();
  }

  /** Without a token only a credential that was changed meanwhile is worth another try. */
  private static Optional<Request> reread(Party party, Request request, Request signed) {
    party.credentials().forget();
    if (party.credentials().typed()) {
      return Optional.empty();
    }
    Request next = party.signed(request, Grant.NONE);
    boolean same = next.headers().equals(signed.headers()) && next.uri().equals(signed.uri());
    return same ? Optional.empty() : Optional.of(next);
  }

  private static Answer repeat(Request request, Answer refused, Chain chain) {
    refused.content().close();
    return chain.proceed(request);
  }
}
