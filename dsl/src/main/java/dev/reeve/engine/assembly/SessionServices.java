package dev.reeve.engine.assembly;

import dev.reeve.engine.attend.Attendant;
import dev.reeve.errors.ReeveException;
import dev.reeve.errors.UsageException;
import dev.reeve.json.Csv;
import dev.reeve.json.Json;
import dev.reeve.json.JsonException;
import dev.reeve.json.Yaml;
import dev.reeve.script.words.Services;
import dev.reeve.secret.Secret;
import dev.reeve.value.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the words of a session's scripts ask for. */
public final class SessionServices implements Services {
  private final SessionParts parts;
  private final String id;
  private final Instant started;

  /** Secrets that a plan would have kept. */
  private final Map<String, Secret> planned = new ConcurrentHashMap<>();

  /** For the session of those parts. */
  public SessionServices(SessionParts parts) {
    this.parts = parts;
    this.id = parts.run().orElseGet(() -> UUID.randomUUID().toString());
    this.started = parts.started();
  }

  @Override
  public void library(String name, String digest) {
    parts.fact("library " + name, digest);
  }

  @Override
  public List<String> vendors() {
    return parts.catalog().names();
  }

  @Override
  public List<String> profiles() {
    return parts.profiles().names();
  }

  @Override
  public boolean profileHas(String profile, String vendor) {
    return parts.catalog().names().contains(vendor)
        && parts.profiles().settings(profile, parts.catalog().vendor(vendor, false)).configured();
  }

  @Override
  public Optional<ReeveException> credentialFault(String profile, String vendor) {
    return parts.credentialFault(Context.of(profile), vendor);
  }

  @Override
  public Collection<String> scopeWords() {
    return parts.catalog().scopeWords();
  }

  @Override
  public Optional<Secret> secret(String name) {
    Optional<Secret> secret = Optional.ofNullable(planned.get(name)).or(() -> parts.secret(name));
    secret.ifPresent(parts.redactor()::know);
    return secret;
  }

  @Override
  public void keep(String name, Secret secret) {
    parts.redactor().know(secret);
    if (parts.dry()) {
      planned.put(name, secret);
    } else {
      parts.vault().put(name, secret);
    }
  }

  @Override
  public @Nullable Object read(String format, Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return switch (format) {
        case "json" -> Json.parse(in);
        case "yaml" -> Yaml.parse(in);
        default -> Csv.parse(new InputStreamReader(in, StandardCharsets.UTF_8));
      };
    } catch (NoSuchFileException e) {
      throw new UsageException("There is no file " + file + ".", "for " + format, "");
    } catch (JsonException e) {
      throw new UsageException(
          file + " can't be read as " + format + ": " + e.getMessage(), "for " + format, "");
    } catch (IOException e) {
      throw new UsageException(
          file + " can't be read: " + e.getMessage(), "for " + format, "See who may read it.");
    }
  }

  @Override
  public void going(Going going) {
    parts
        .attendant()
        .progress(
            new Attendant.Progress(
                going.word(),
                going.done(),
                going.failed(),
                OptionalLong.of(going.total()),
                going.done() == going.total()));
  }

  @Override
  public void log(String level, String text) {
    parts.attendant().log(level, parts.masked(text));
  }

  @Override
  public PrintStream out() {
    return parts.attendant().out();
  }

  @Override
  public String runId() {
    return id;
  }

  @Override
  public Instant started() {
    return started;
  }
}
