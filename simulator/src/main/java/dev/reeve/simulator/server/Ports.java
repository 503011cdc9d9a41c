package dev.reeve.simulator.server;

import dev.reeve.errors.UsageException;
import dev.reeve.simulator.access.Keys;
import dev.reeve.simulator.route.Reply;
import java.net.BindException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The listening ports by name, on the loopback address only. */
final class Ports implements AutoCloseable {
  private static final String LOOPBACK = "127.0.0.1";
  // Held for ever: a logger nobody holds forgets its level.
  private static final Logger JETTY = Logger.getLogger("org.eclipse.jetty");

  static {
    // A hint on how queues lie in memory: unset, Jetty starts all of JMX to ask for it.
    System.getProperties().putIfAbsent("org.eclipse.jetty.util.referencesPerCacheLine", "16");
  }

  private final Server server;
  private final boolean http;
  private final Map<String, ServerConnector> connectors = new LinkedHashMap<>();

  private Ports(boolean http, int count) {
    JETTY.setLevel(Level.OFF);
    // each port keeps two of them for itself
    QueuedThreadPool threads = new QueuedThreadPool(64 + 2 * count, 4);
    threads.setDaemon(true);
    threads.setName("simulator");
    this.server = new Server(threads);
    this.http = http;
  }

  /**
   * Listens on every named port; 0 takes a free one.
   *
   * @throws UsageException when a port is taken
   */
  static Ports open(
      Map<String, Integer> wanted,
      boolean http,
      Keys keys,
      Function<Exchange.Addressed, Served> answer,
      Function<String, Reply> unreadable) {
    Ports ports = new Ports(http, wanted.size());
    HttpConfiguration configuration = configuration();
    List<ConnectionFactory> factories = http ? plain(configuration) : secure(configuration, keys);
    wanted.forEach((name, port) -> ports.add(name, port, factories));
    Exchange.install(ports.server, answer, unreadable);
    ports.start();
    return ports;
  }

  /** The port of a name. */
  int port(String name) {
    ServerConnector connector = connectors.get(name);
    if (connector == null) {
      throw new IllegalArgumentException("no port named " + name);
    }
    return connector.getLocalPort();
  }

  /** How a client addresses a port. */
  String url(String name) {
    return (http ? "http://" : "https://") + LOOPBACK + ":" + port(name);
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception failed) {
      throw new IllegalStateException("the simulator's ports cannot be closed", failed);
    }
  }

  private void add(String name, int port, List<ConnectionFactory> factories) {
    ServerConnector connector =
        new ServerConnector(
            server, null, null, null, 1, 1, factories.toArray(new ConnectionFactory[0]));
    connector.setName(name);
    connector.setHost(LOOPBACK);
    connector.setPort(port);
    connector.setReuseAddress(true);
    connectors.put(name, connector);
    server.addConnector(connector);
  }

  private void start() {
    try {
      server.start();
    } catch (Exception failed) {
      close();
      Throwable cause = failed.getCause() == null ? failed : failed.getCause();
      if (failed instanceof BindException || cause instanceof BindException) {
        throw new UsageException(
            "A port of the simulator is taken.",
            "at " + String.valueOf(failed.getMessage()).replaceAll("^.* (/?[0-9.]+:\\d+).*$", "$1"),
            "Take another with --port, or a free one with --port 0.");
      }
      throw new IllegalStateException("the simulator cannot listen", failed);
    }
  }

  private static HttpConfiguration configuration() {
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    configuration.setSendDateHeader(true);
    configuration.setRequestHeaderSize(64 * 1024);
    // a slash or percent sign within a name is each vendor's own business
    configuration.setUriCompliance(
        UriCompliance.DEFAULT.with(
            "names",
            UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
            UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING));
    return configuration;
  }

  private static List<ConnectionFactory> plain(HttpConfiguration configuration) {
    return List.of(
        new HttpConnectionFactory(configuration), new HTTP2CServerConnectionFactory(configuration));
  }

  private static List<ConnectionFactory> secure(HttpConfiguration configuration, Keys keys) {
    SslContextFactory.Server tls = new SslContextFactory.Server();
    tls.setKeyStore(keys.server());
    tls.setKeyStorePassword("");
    tls.setTrustStore(keys.trust());
    tls.setWantClientAuth(true);
    tls.setSniRequired(false);
    configuration.addCustomizer(new SecureRequestCustomizer(false));
    HttpConnectionFactory http1 = new HttpConnectionFactory(configuration);
    ALPNServerConnectionFactory choice = new ALPNServerConnectionFactory();
    choice.setDefaultProtocol(http1.getProtocol());
    return List.of(
        new SslConnectionFactory(tls, choice.getProtocol()),
        choice,
        new HTTP2ServerConnectionFactory(configuration),
        http1);
  }
}
