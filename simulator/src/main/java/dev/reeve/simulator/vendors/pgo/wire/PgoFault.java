package dev.reeve.simulator.vendors.pgo.wire;

import org.jspecify.annotations.Nullable;

/** A refusal told with HTTP 200 and {@code Code:"error"}; never leaves the simulator. */
public final class PgoFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable Object partial;

  /** A refusal with nothing done. */
  public PgoFault(String message) {
    this(message, null);
  }

  /** A refusal that carries what was done before it. */
  public PgoFault(String message, @Nullable Object partial) {
    super(message, null, false, false);
    this.partial = partial;
  }

  /** What was done before it, or null. */
  public @Nullable Object partial() {
    return partial;
  }

  /** Kubernetes' word for an object that is not there. */
  public static PgoFault notFound(String resource, String name) {
    return new PgoFault(resource + " \"" + name + "\" not found");
  }
}
