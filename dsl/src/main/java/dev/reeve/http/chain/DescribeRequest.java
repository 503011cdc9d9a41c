package dev.reeve.http.chain;

import dev.reeve.http.Answer;
import dev.reeve.http.Interceptor;
import dev.reeve.http.Request;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Says who asks: {@code User-Agent}, a request id, and the headers that {@code using} set. A header
 * that is already there stays.
 */
public final class DescribeRequest implements Interceptor {
  /** The header that tells one request from all others in the vendor's logs and ours. */
  public static final String REQUEST_ID = "X-Request-ID";

  private final String userAgent;
  private final Supplier<String> ids;

  /** The usual step of that version. */
  public DescribeRequest(String version) {
    this(version, () -> UUID.randomUUID().toString());
  }

  DescribeRequest(String version, Supplier<String> ids) {
    this.userAgent = "reeve/" + version;
    this.ids = ids;
  }

  @Override
  public Answer intercept(Request request, Chain chain) {
    Request described = request;
    for (Map.Entry<String, String> header :
        request.invocation().context().options().headers().entrySet()) {
      described = described.withHeader(header.getKey(), header.getValue());
    }
    described = absent(described, "User-Agent", () -> userAgent);
    return chain.proceed(absent(described, REQUEST_ID, ids));
  }

  private static Request absent(Request request, String name, Supplier<String> value) {
    return request.headers().first(name).isPresent()
        ? request
        : request.withHeader(name, value.get());
  }
}
