package dev.reeve.http.chain;

import dev.reeve.errors.PolicyException;
import dev.reeve.http.Answer;
import dev.reeve.http.Endpoint;
import dev.reeve.http.Interceptor;
import dev.reeve.http.Request;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Lets a request go only to the origins that the credential is bound to. */
public final class OriginCheck implements Interceptor {
  private static final Set<String> DOTS = Set.of(".", "..", "%2e", "%2e%2e", ".%2e", "%2e.");

  @Override
  public Answer intercept(Request request, Chain chain) {
    URI uri = request.uri();
    Endpoint endpoint = request.invocation().endpoint();
    if (!endpoint.covers(uri)) {
      throw new PolicyException(
          "Nothing is sent to "
              + Endpoint.origin(uri)
              + ": the credential belongs to "
              + String.join(", ", endpoint.origins())
              + ".",
          request.invocation().where(),
          "If the address is right, set it as the url of that vendor in the profile.");
    }
    if (uri.getRawUserInfo() != null || climbs(uri)) {
      throw new PolicyException(
          "Nothing is sent to an address with a user name or dot segments.",
          request.invocation().where(),
          "Check the identifiers in the call; '.' and '..' are none.");
    }
    return chain.proceed(request);
  }

  /** RFC 3986, 5.2.4: such segments would be removed on the way, and another path be called. */
  private static boolean climbs(URI uri) {
    return Arrays.stream(String.valueOf(uri.getRawPath()).split("/"))
        .anyMatch(segment -> DOTS.contains(segment.toLowerCase(Locale.ROOT)));
  }
}
