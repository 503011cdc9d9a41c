package dev.reeve.run;

import dev.reeve.json.Json;
import dev.reeve.secret.Sealer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a run was started with: kept beside its journal, sealed under the state key, so that resume
 * needs only the run's name.
 *
 * @param script the script's name in errors
 * @param path the script's file; empty where it came from standard input
 * @param text the script as it was
 * @param arguments as given, secret sources not opened
 * @param profile the profile that was named; empty for the default one
 * @param plan the text of the plan that the run is held to, if any
 */
public record RunStart(
    String script,
    Optional<Path> path,
    String text,
    List<String> arguments,
    Optional<String> profile,
    Optional<String> plan) {

  /** The same with the script as it is now. */
  public RunStart with(String other) {
    return new RunStart(script, path, other, arguments, profile, plan);
  }

  /** Keeps it in the folder of a run. */
  public void keep(Path folder, Sealer sealer) throws IOException {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    members.put("script", script);
    members.put("path", path.map(Path::toString).orElse(null));
    members.put("text", text);
    members.put("arguments", arguments);
    members.put("profile", profile.orElse(null));
    members.put("plan", plan.orElse(null));
    Files.write(folder.resolve("start"), sealer.seal(Json.bytes(members), bound(folder)));
  }

  /** Reads it back; empty where another key sealed it, or it was changed. */
  public static Optional<RunStart> read(Path folder, Sealer sealer) throws IOException {
    return sealer
        .open(Files.readAllBytes(folder.resolve("start")), bound(folder))
        .map(Json::parse)
        .map(RunStart::of);
  }

  private static RunStart of(@Nullable Object members) {
    List<String> arguments =
        Json.at(members, "/arguments") instanceof List<?> list
            ? list.stream().map(String::valueOf).toList()
            : List.of();
    return new RunStart(
        text(members, "/script").orElse(""),
        text(members, "/path").map(Path::of),
        text(members, "/text").orElse(""),
        arguments,
        text(members, "/profile"),
        text(members, "/plan"));
  }

  private static Optional<String> text(@Nullable Object members, String pointer) {
    return Optional.ofNullable(Json.at(members, pointer)).map(Object::toString);
  }

  private static String bound(Path folder) {
    return "run start " + folder.getFileName();
  }

  /** The name only: arguments and text may hold secrets. */
  @Override
  public String toString() {
    return script;
  }
}
