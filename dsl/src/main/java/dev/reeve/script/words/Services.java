package dev.reeve.script.words;

import dev.reeve.errors.ReeveException;
import dev.reeve.secret.Secret;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the words of a script ask of the engine; {@code engine} implements it. */
public interface Services {

  /** A script takes from that library, whose files have that digest. */
  default void library(String name, String digest) {}

  /** Names of the vendors that scripts may name. */
  List<String> vendors();

  /** Names of the profiles there are. */
  List<String> profiles();

  /** Whether that profile has settings for the vendor. */
  boolean profileHas(String profile, String vendor);

  /**
   * Why a vendor can't be called under a profile for want of a good credential, logging in where
   * that is not done yet; empty where it can, or where only a call can tell.
   */
  default Optional<ReeveException> credentialFault(String profile, String vendor) {
    return Optional.empty();
  }

  /** Scope words of all vendors, e.g. {@code account}, {@code org}, {@code namespace}. */
  Collection<String> scopeWords();

  /** A secret of the vault. */
  Optional<Secret> secret(String name);

  /** Keeps a secret in the vault. */
  void keep(String name, Secret secret);

  /** Reads a file: {@code json}, {@code yaml} or {@code csv}. */
  @Nullable Object read(String format, Path file);

  /** Writes one line to the log: {@code debug}, {@code info}, {@code warn} or {@code error}. */
  void log(String level, String text);

  /** Elements of a fan-out have ended. */
  default void going(Going going) {}

  /**
   * How far a fan-out has come.
   *
   * @param word {@code parallel} or {@code across}
   * @param done elements that have ended
   * @param failed those of them that failed
   * @param total all elements
   */
  record Going(String word, int done, int failed, int total) {}

  /** Where {@code println} goes. */
  PrintStream out();

  /** The run's identifier, or of the session at the prompt. */
  String runId();

  /** When the run started. */
  Instant started();
}
