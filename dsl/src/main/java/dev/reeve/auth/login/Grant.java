package dev.reeve.auth.login;

import dev.reeve.secret.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a login gave.
 *
 * @param tokens by name, e.g. {@code access}, {@code refresh}
 * @param issued when it was asked for
 * @param expires when it ends; {@link Instant#MAX} for never
 * @param facts what else the answer told, by JSON Pointer, e.g. {@code /accountAlias}
 */
public record Grant(
    Map<String, Secret> tokens, Instant issued, Instant expires, Map<String, String> facts) {
  /** The token that signs requests. */
  public static final String ACCESS = "access";

  /** The token that gets a new grant. */
  public static final String REFRESH = "refresh";

  /** Nothing given, nothing that ends: of schemes without login. */
  public static final Grant NONE = new Grant(Map.of(), Instant.MIN, Instant.MAX, Map.of());

  private static final Duration LONGEST_MARGIN = Duration.ofMinutes(5);

  /** Copies that nobody changes. */
  public Grant {
    tokens = Map.copyOf(tokens);
    facts = Map.copyOf(facts);
  }

  /** The token of that name. */
  public Optional<Secret> token(String name) {
    return Optional.ofNullable(tokens.get(name));
  }

  /**
   * Whether it should be renewed: when a tenth of its life is left, at most five minutes before its
   * end.
   */
  public boolean due(Instant now) {
    if (expires.equals(Instant.MAX)) {
      return false;
    }
    Duration tenth = Duration.between(issued, expires).dividedBy(10);
    Duration margin = tenth.compareTo(LONGEST_MARGIN) > 0 ? LONGEST_MARGIN : tenth;
    return !now.isBefore(expires.minus(margin));
  }
}
