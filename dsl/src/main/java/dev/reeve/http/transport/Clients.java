package dev.reeve.http.transport;

import dev.reeve.http.Endpoint;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/** One OkHttp client for each TLS setting, all of them over one pool of connections. */
final class Clients {
  /** Connections kept for the next call: as many as go to one host at a time. */
  private static final int IDLE = 64;

  private final Map<Endpoint.Tls, OkHttpClient> byTls = new ConcurrentHashMap<>();
  private final OkHttpClient plain;

  Clients(Map<String, String> environment, Transport.Limits limits) {
    ProxyEnvironment proxies = new ProxyEnvironment(environment);
    plain =
        new OkHttpClient.Builder()
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .authenticator(Authenticator.NONE)
            .proxyAuthenticator(proxies)
            .proxySelector(proxies)
            .protocols(List.of(Protocol.HTTP_2, Protocol.HTTP_1_1))
            .connectTimeout(limits.connect())
            .readTimeout(limits.silence())
            .writeTimeout(limits.silence())
            .connectionPool(new ConnectionPool(IDLE, 5, TimeUnit.MINUTES))
            .addNetworkInterceptor(new OnceOnly(proxies))
            .build();
  }

  OkHttpClient with(Endpoint.Tls tls) {
    return byTls.computeIfAbsent(tls, this::build);
  }

  void close() {
    plain.connectionPool().evictAll();
  }

  private OkHttpClient build(Endpoint.Tls tls) {
    if (tls.equals(Endpoint.Tls.SYSTEM)) {
      return plain;
    }
    TlsSockets sockets = TlsSockets.of(tls);
    OkHttpClient.Builder builder =
        plain.newBuilder().sslSocketFactory(sockets.factory(), sockets.trust());
    if (!tls.checkHost() || tls.insecure()) {
      builder.hostnameVerifier((host, session) -> true);
    } else if (!tls.ca().isEmpty()) {
      builder.hostnameVerifier(new OwnOrNamed(tls.ca(), plain.hostnameVerifier()));
    }
    return builder.build();
  }
}
