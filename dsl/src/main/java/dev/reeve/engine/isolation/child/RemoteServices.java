package dev.reeve.engine.isolation.child;

import dev.reeve.engine.isolation.wire.Contexts;
import dev.reeve.engine.isolation.wire.Errors;
import dev.reeve.engine.isolation.wire.Message;
import dev.reeve.errors.PolicyException;
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
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The words of an isolated script: no vault, no profile but its own. */
final class RemoteServices implements Services {
  private final Link link;
  private final Message start;
  private final Documents documents;
  private final PrintStream out;
  private final Context context;
  private final Map<String, Boolean> has = new ConcurrentHashMap<>();

  RemoteServices(Link link, Message start, Documents documents) {
    this.link = link;
    this.start = start;
    this.documents = documents;
    this.context = Contexts.in(start.part("context"));
    this.out =
        new PrintStream(
            new Said(text -> link.tell(Map.of("out", text))), true, StandardCharsets.UTF_8);
  }

  @Override
  public List<String> vendors() {
    return documents.names();
  }

  @Override
  public List<String> profiles() {
    return List.of(context.profile());
  }

  @Override
  public boolean profileHas(String profile, String vendor) {
    return profile.equals(context.profile())
        && documents.names().contains(vendor)
        && has.computeIfAbsent(vendor, any -> link.ask("has", Map.of("vendor", vendor)).flag("of"));
  }

  @Override
  public Optional<ReeveException> credentialFault(String profile, String vendor) {
    Message told = link.ask("fault", Map.of("vendor", vendor));
    return told.value("of") == null ? Optional.empty() : Optional.of(Errors.in(told.part("of")));
  }

  @Override
  public Collection<String> scopeWords() {
    List<String> words = new ArrayList<>();
    start.list("scopes").forEach(each -> words.add(String.valueOf(each)));
    return words;
  }

  @Override
  public Optional<Secret> secret(String name) {
    throw noVault("secrets['" + name + "']");
  }

  @Override
  public void keep(String name, Secret secret) {
    throw noVault("secrets.put('" + name + "', ...)");
  }

  private PolicyException noVault(String what) {
    return new PolicyException(
        "An isolated script has no vault.",
        "for " + what + ", in " + start.text("word"),
        "Give it the secret as an option, or run it as yourself with --trust.");
  }

  @Override
  public @Nullable Object read(String format, Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return switch (format) {
        case "json" -> Json.parse(in);
        case "yaml" -> Yaml.parse(in);
        default -> Csv.parse(new InputStreamReader(in, StandardCharsets.UTF_8));
      };
    } catch (JsonException e) {
      throw new UsageException(
          file + " can't be read as " + format + ": " + e.getMessage(), "for " + format, "");
    } catch (IOException e) {
      throw new UsageException(
          "An isolated script sees no file " + file + ".",
          "for " + format,
          "Give it the file as an option.");
    }
  }

  @Override
  public void log(String level, String text) {
    link.tell(Map.of("log", level, "text", text));
  }

  @Override
  public void going(Going going) {
    link.tell(
        Map.of(
            "going",
            Map.of(
                "word", going.word(),
                "done", going.done(),
                "failed", going.failed(),
                "total", going.total())));
  }

  @Override
  public PrintStream out() {
    return out;
  }

  @Override
  public String runId() {
    return start.text("run");
  }

  @Override
  public Instant started() {
    return Instant.parse(start.text("started"));
  }
}
