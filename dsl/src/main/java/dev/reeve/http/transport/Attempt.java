package dev.reeve.http.transport;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** What became of one request, as OkHttp's events tell it. */
final class Attempt extends EventListener {
  private final boolean writes;
  private volatile boolean sent;
  private volatile boolean connected;
  private volatile boolean handshaking;
  private volatile boolean cancelled;
  private volatile int status;
  private volatile @Nullable Instant firstByte;
  private volatile @Nullable Proxy proxy;

  Attempt(boolean writes) {
    this.writes = writes;
  }

  static Attempt of(Call call) {
    return Objects.requireNonNull(call.request().tag(Attempt.class));
  }

  /** Whether a byte of the request may have been sent. */
  boolean sent() {
    return sent;
  }

  /** Whether the status line of an answer came. */
  boolean answered() {
    return status != 0;
  }

  /** The status as the server sent it. */
  int status() {
    return status;
  }

  boolean writes() {
    return writes;
  }

  boolean reusesConnection() {
    return !connected;
  }

  /** Whether it ended, or is, between connecting and the end of the TLS handshake. */
  boolean handshaking() {
    return handshaking;
  }

  boolean cancelled() {
    return cancelled;
  }

  /** When the first byte was sent. */
  Instant firstByte() {
    Instant known = firstByte;
    return known == null ? Instant.now() : known;
  }

  /** The proxy that was used, or null. */
  @Nullable Proxy proxy() {
    return proxy;
  }

  void answered(int code) {
    status = code;
  }

  void cancel() {
    cancelled = true;
  }

  @Override
  public void proxySelectEnd(Call call, HttpUrl url, List<Proxy> proxies) {
    proxy =
        proxies.stream().filter(each -> each.type() != Proxy.Type.DIRECT).findFirst().orElse(null);
  }

  @Override
  public void connectStart(Call call, InetSocketAddress address, Proxy by) {
    connected = true;
  }

  @Override
  public void secureConnectStart(Call call) {
    handshaking = true;
  }

  @Override
  public void requestHeadersStart(Call call) {
    sent = true;
    firstByte = Instant.now();
  }

  @Override
  public void responseHeadersEnd(Call call, Response response) {
    status = response.code();
  }

  @Override
  public void connectionAcquired(Call call, Connection connection) {
    proxy =
        connection.route().proxy().type() == Proxy.Type.DIRECT ? null : connection.route().proxy();
  }
}
