package dev.reeve.profile;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one layer says of one vendor in one profile, as written.
 *
 * @param layer which layer
 * @param settings word to value: a text, or a table of texts for {@code services}
 * @param places word to where it was written
 */
public record VendorTable(
    Layer layer, Map<String, @Nullable Object> settings, Map<String, Place> places) {

  /** Where settings come from; the nearest first. */
  public enum Layer {
    /** The project's {@code .reeve/profiles.toml}, trusted. */
    PROJECT("the project's file"),
    /** The project's {@code .reeve/profiles.toml}, not trusted: only scope and output count. */
    UNTRUSTED("the project's file, not trusted"),
    /** The user's own profiles.toml. */
    USER("the user's file"),
    /** The vendor's variables; only in the unnamed default profile. */
    ENVIRONMENT("the environment"),
    /** Made by a program, e.g. the demo. */
    BUILT_IN("built in");

    private final String words;

    Layer(String words) {
      this.words = words;
    }

    /** As {@code whoami} says it. */
    public String words() {
      return words;
    }
  }

  /** The names of the settings, never their values. */
  @Override
  public String toString() {
    return layer.words() + " " + settings.keySet();
  }
}
