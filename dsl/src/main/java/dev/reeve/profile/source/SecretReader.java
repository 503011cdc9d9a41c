package dev.reeve.profile.source;

import dev.reeve.profile.OwnerOnly;
import dev.reeve.profile.SecretException;
import dev.reeve.profile.SecretSource;
import dev.reeve.secret.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads credentials from their sources. A value is kept for the session, or until its command says
 * it expires, or until a refused login has it forgotten. Safe for concurrent use.
 */
public final class SecretReader {
  private final Surroundings surroundings;
  private final FileSource files;
  private final Map<SecretSource, Value> kept = new ConcurrentHashMap<>();
  private final Set<SecretSource> warned = ConcurrentHashMap.newKeySet();

  /**
   * A value as it was read.
   *
   * @param expires when it ends, {@link Instant#MAX} if nobody said so
   */
  record Value(Secret secret, Instant expires) {
    static Value of(String text) {
      return new Value(Secret.of(text), Instant.MAX);
    }
  }

  /** A reader for one session. */
  public SecretReader(Surroundings surroundings) {
    this.surroundings = surroundings;
    this.files = new FileSource(surroundings.folders());
  }

  /**
   * The credential.
   *
   * @throws SecretException when it can't be had
   */
  public Secret read(SecretSource source, SecretUse use) {
    Value value = kept.get(source);
    if (value == null || !surroundings.clock().instant().isBefore(value.expires())) {
      value = fresh(source, use);
      kept.put(source, value);
    }
    return value.secret();
  }

  /** The bytes of a certificate or another public file, which others may read. */
  public byte[] bytes(SecretSource source, SecretUse use) {
    return source.kind() == SecretSource.Kind.FILE
        ? files.bytes(source, use)
        : read(source, use).reveal().getBytes(StandardCharsets.UTF_8);
  }

  /** Reads it anew next time. */
  public void forget(SecretSource source) {
    kept.remove(source);
  }

  /**
   * A text that differs when the credential differs. A vault entry and a prompt are not opened for
   * it, so that a live token asks nobody for anything.
   */
  public String version(SecretSource source, SecretUse use) {
    return switch (source.kind()) {
      case VAULT -> "vault " + source.text() + " " + entryVersion(source, use);
      case PROMPT -> "prompt " + source.text();
      default -> "value " + read(source, use).reveal();
    };
  }

  private Value fresh(SecretSource source, SecretUse use) {
    Value value =
        switch (source.kind()) {
          case VAULT -> Value.of(entry(source, use).reveal());
          case ENV -> Value.of(variable(source, use));
          case FILE -> Value.of(files.text(source, use));
          case USERFILE -> Value.of(files.pair(source, use)[0]);
          case PASSFILE -> Value.of(files.pair(source, use)[1]);
          case EXEC -> command(source, use);
          case PROMPT -> Value.of(typed(source, use).reveal());
          case LITERAL -> Value.of(literal(source, use));
        };
    if (use.secret()) {
      surroundings.redactor().know(value.secret());
    }
    return value;
  }

  private Secret entry(SecretSource source, SecretUse use) {
    return surroundings.vault().get(source.text()).orElseThrow(() -> noEntry(source, use));
  }

  private String entryVersion(SecretSource source, SecretUse use) {
    return surroundings.vault().version(source.text()).orElseThrow(() -> noEntry(source, use));
  }

  private static SecretException noEntry(SecretSource source, SecretUse use) {
    return Unread.of(
        source,
        use,
        "The vault has no entry `" + source.text() + "`.",
        "add it: reeve secret set " + source.text());
  }

  private String variable(SecretSource source, SecretUse use) {
    return Optional.ofNullable(surroundings.environment().get(source.text()))
        .filter(value -> !value.isEmpty())
        .orElseThrow(
            () ->
                Unread.of(
                    source,
                    use,
                    "The variable " + source.text() + " is not set.",
                    "set it, or give `" + use.setting() + "` another source"));
  }

  private Value command(SecretSource source, SecretUse use) {
    Value value = new ExecSource(surroundings.execTimeout()).run(source, use);
    if (!surroundings.clock().instant().isBefore(value.expires())) {
      throw Unread.of(
          source,
          use,
          "The command gave a secret that expired at " + value.expires() + ".",
          "renew what it gives, then try again");
    }
    return value;
  }

  private Secret typed(SecretSource source, SecretUse use) {
    String question =
        source.text().isBlank() ? use.setting() + " of " + use.where() : source.text();
    return surroundings
        .prompt()
        .ask(question)
        .orElseThrow(
            () ->
                Unread.of(
                    source,
                    use,
                    "`" + use.setting() + "` must be typed, and nobody can be asked here.",
                    "run this in a terminal, or give `" + use.setting() + "` another source"));
  }

  private String literal(SecretSource source, SecretUse use) {
    if (use.secret() && source.place().line() > 0 && warned.add(source)) {
      refuseWhereOthersRead(source, use);
      surroundings
          .warnings()
          .accept(
              "`"
                  + use.setting()
                  + "` of "
                  + use.where()
                  + " is written in clear in "
                  + source.place()
                  + "; `reeve secret set` keeps it encrypted");
    }
    return source.text();
  }

  private void refuseWhereOthersRead(SecretSource source, SecretUse use) {
    Path file = surroundings.folders().resolve(source.place().name(), source.place().folder());
    try {
      if (Files.isRegularFile(file) && OwnerOnly.othersRead(file)) {
        throw Unread.of(
            source,
            use,
            "`" + use.setting() + "` is written in clear in a file that others can read.",
            "chmod 600 " + source.place().name() + ", or keep it with `reeve secret set`");
      }
    } catch (IOException e) {
      throw Unread.of(source, use, "The rights of that file can't be read.", "see who owns it");
    }
  }
}
