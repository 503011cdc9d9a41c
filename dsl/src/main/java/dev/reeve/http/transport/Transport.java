package dev.reeve.http.transport;

import dev.reeve.http.Interceptor;
import dev.reeve.http.Running;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Connections to all vendors; one for the life of an engine. Safe for concurrent use. */
public final class Transport implements AutoCloseable {
  private final Map<String, String> environment;
  private final Limits limits;
  private @Nullable Clients clients;

  /**
   * Bounds of one exchange.
   *
   * @param connect until a connection stands
   * @param silence the longest time without a byte
   * @param memory bytes of an answer kept in memory; more go to a file only its owner reads
   * @param most bytes of an answer taken at all
   */
  public record Limits(Duration connect, Duration silence, long memory, long most) {
    /** 10 s, 100 s, 8 MB, 4 GB. */
    public static final Limits USUAL =
        new Limits(Duration.ofSeconds(10), Duration.ofSeconds(100), 8L << 20, 4L << 30);
  }

  /**
   * Connections within those limits.
   *
   * @param environment read for {@code HTTPS_PROXY}, {@code HTTP_PROXY}, {@code ALL_PROXY} and
   *     {@code NO_PROXY}
   */
  public Transport(Map<String, String> environment, Limits limits) {
    this.environment = Map.copyOf(environment);
    this.limits = limits;
  }

  /** The last step of a door whose requests are cancelled by {@code running}. */
  public Interceptor under(Running running) {
    return (request, chain) -> new Sending(clients(), limits, running).send(request);
  }

  /** Closes idle connections. */
  @Override
  public synchronized void close() {
    if (clients != null) {
      clients.close();
    }
  }

  private synchronized Clients clients() {
    if (clients == null) {
      clients = new Clients(environment, limits);
    }
    return clients;
  }
}
