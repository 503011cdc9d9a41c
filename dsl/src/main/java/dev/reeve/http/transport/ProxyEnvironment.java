package dev.reeve.http.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.Authenticator;
import okhttp3.Credentials;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.Route;
import org.jspecify.annotations.Nullable;

/**
 * The proxy that the environment names for an address: {@code HTTPS_PROXY}, {@code HTTP_PROXY},
 * {@code ALL_PROXY}, each in upper or lower case, but for hosts of {@code NO_PROXY} and this
 * machine. Where it names none the JDK's own settings count.
 */
final class ProxyEnvironment extends ProxySelector implements Authenticator {
  private final Map<String, String> environment;

  ProxyEnvironment(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public List<Proxy> select(URI address) {
    String host = String.valueOf(address.getHost()).toLowerCase(Locale.ROOT);
    if (isHere(host) || spared(host)) {
      return List.of(Proxy.NO_PROXY);
    }
    return named(String.valueOf(address.getScheme()))
        .map(proxy -> List.of(new Proxy(Proxy.Type.HTTP, place(proxy))))
        .orElseGet(() -> ofTheJdk(address));
  }

  @Override
  public void connectFailed(URI address, SocketAddress proxy, IOException fault) {}

  /** Answers a tunnel's 407 once with the name and password of the proxy's address. */
  @Override
  public @Nullable Request authenticate(@Nullable Route route, Response refused) {
    Request introduced = introduced(refused.request());
    return introduced == refused.request() ? null : introduced;
  }

  /** The request with the name and password of the proxy's address; the same where it has none. */
  Request introduced(Request request) {
    Optional<String> user =
        named(request.url().scheme()).flatMap(proxy -> Optional.ofNullable(proxy.getUserInfo()));
    if (user.isEmpty() || request.header("Proxy-Authorization") != null) {
      return request;
    }
    String[] parts = user.get().split(":", 2);
    String credentials = Credentials.basic(parts[0], parts.length > 1 ? parts[1] : "");
    return request.newBuilder().header("Proxy-Authorization", credentials).build();
  }

  private Optional<URI> named(String scheme) {
    return Stream.of(scheme.toUpperCase(Locale.ROOT) + "_PROXY", "ALL_PROXY")
        .map(this::variable)
        .flatMap(Optional::stream)
        .findFirst()
        .map(text -> URI.create(text.contains("://") ? text : "http://" + text));
  }

  private Optional<String> variable(String name) {
    return Stream.of(name.toLowerCase(Locale.ROOT), name)
        .map(environment::get)
        .filter(value -> value != null && !value.isBlank())
        .findFirst();
  }

  private boolean spared(String host) {
    return variable("NO_PROXY").stream()
        .flatMap(names -> Arrays.stream(names.split("[,\\s]+")))
        .map(name -> name.toLowerCase(Locale.ROOT).replaceFirst("^\\*?\\.", ""))
        .anyMatch(name -> name.equals("*") || host.equals(name) || host.endsWith("." + name));
  }

  private static InetSocketAddress place(URI proxy) {
    int usual = "https".equals(proxy.getScheme()) ? 443 : 80;
    return InetSocketAddress.createUnresolved(
        proxy.getHost(), proxy.getPort() < 0 ? usual : proxy.getPort());
  }

  private static boolean isHere(String host) {
    return host.equals("localhost")
        || host.endsWith(".localhost")
        || host.startsWith("127.")
        || host.equals("[::1]")
        || host.equals("::1");
  }

  private static List<Proxy> ofTheJdk(URI address) {
    ProxySelector jdk = ProxySelector.getDefault();
    return jdk == null ? List.of(Proxy.NO_PROXY) : jdk.select(address);
  }
}
