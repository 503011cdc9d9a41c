package dev.reeve.http.transport;

import java.io.IOException;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Set;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that OkHttp sends a request once. It repeats by itself on 503 with {@code Retry-After:
 * 0}, on 407 and 408, and on 421 over a shared connection; so those statuses are kept aside here,
 * below the code that looks for them.
 */
final class OnceOnly implements Interceptor {
  private static final Set<Integer> REPEATED = Set.of(407, 408, 421, 503);

  private final ProxyEnvironment proxies;

  OnceOnly(ProxyEnvironment proxies) {
    this.proxies = proxies;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Attempt attempt = Attempt.of(chain.call());
    if (attempt.reusesConnection() && attempt.writes()) {
      refuseIfClosed(chain.connection());
    }
    Response response = chain.proceed(known(chain));
    attempt.answered(response.code());
    return REPEATED.contains(response.code()) ? response.newBuilder().code(200).build() : response;
  }

  /** A proxy of plain HTTP is told at once who we are, so that it need not ask with a 407. */
  private Request known(Chain chain) {
    Connection connection = chain.connection();
    boolean proxied = connection != null && connection.route().proxy().type() == Proxy.Type.HTTP;
    return chain.request().isHttps() || !proxied
        ? chain.request()
        : proxies.introduced(chain.request());
  }

  /**
   * A server may have closed an idle connection; a write sent into it would be in doubt for
   * nothing. HTTP/2 is told by the server itself.
   */
  private static void refuseIfClosed(@Nullable Connection connection) throws IOException {
    if (connection == null || connection.protocol() != Protocol.HTTP_1_1) {
      return;
    }
    Socket socket = connection.socket();
    int timeout = socket.getSoTimeout();
    try {
      socket.setSoTimeout(1);
      // The end of the stream, or bytes that answer no request (a 408 before closing): both useless
      int read = socket.getInputStream().read();
      throw new StaleConnectionException(read);
    } catch (SocketTimeoutException alive) {
      socket.setSoTimeout(timeout);
    }
  }

  /** The connection was closed before anything was sent. */
  static final class StaleConnectionException extends IOException {
    private static final long serialVersionUID = 1L;

    StaleConnectionException(int read) {
      super(read < 0 ? "connection closed while idle" : "unasked bytes on an idle connection");
    }
  }
}
