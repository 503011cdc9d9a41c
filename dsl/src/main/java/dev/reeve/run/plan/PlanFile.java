package dev.reeve.run.plan;

import dev.reeve.errors.PolicyException;
import dev.reeve.errors.UsageException;
import dev.reeve.json.Json;
import dev.reeve.json.JsonException;
import dev.reeve.secret.OwnFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A plan in a file, bound to what it was made of.
 *
 * @param facts all that must not change until it is carried out, by the user's name for it ({@code
 *     the script}, {@code the profile}); the file keeps digests of the values only
 * @param plan the writes
 * @param fixed what the script learnt of clock and chance
 */
public record PlanFile(Map<String, String> facts, Plan plan, Fixed fixed) {
  private static final int VERSION = 1;

  /** A file of that plan; the facts are values, of which digests are kept. */
  public static PlanFile of(Map<String, String> facts, Plan plan, Fixed fixed) {
    Map<String, String> digests = new LinkedHashMap<>();
    facts.forEach((name, value) -> digests.put(name, Digest.of(value)));
    return new PlanFile(digests, plan, fixed);
  }

  /** Writes it; one that is there is replaced. */
  public void write(Path file) {
    try {
      OwnFile.make(file);
      Files.writeString(file, text());
    } catch (IOException e) {
      throw new UsageException(
          "The plan can't be written to " + file + ": " + e.getMessage(),
          "for option --plan",
          "Name a file in a folder that is there and may be written.");
    }
  }

  /** Its text. */
  public String text() {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("reevePlan", VERSION);
    all.put("facts", facts);
    all.put("fixed", fixed.written());
    all.put("writes", plan.entries().stream().map(PlanFile::written).toList());
    return Json.pretty(all) + "\n";
  }

  /** Reads one. */
  public static PlanFile read(Path file) {
    try {
      return of(Files.readString(file)).orElseThrow(() -> noPlan(file, "it has no writes"));
    } catch (IOException e) {
      throw new UsageException(
          "The plan " + file + " can't be read.",
          "for option --apply",
          "Make one with --plan " + file + ".");
    } catch (JsonException | NumberFormatException | DateTimeParseException e) {
      throw noPlan(file, String.valueOf(e.getMessage()));
    }
  }

  /** The plan of that text; empty where it has no writes. */
  public static Optional<PlanFile> of(String text) {
    Object parsed = Json.parse(text);
    if (!(Json.at(parsed, "/writes") instanceof List<?> writes)) {
      return Optional.empty();
    }
    Map<String, String> facts = new LinkedHashMap<>();
    Placing.members(Json.at(parsed, "/facts"))
        .forEach((name, v) -> facts.put(name, String.valueOf(v)));
    List<PlanEntry> entries = new ArrayList<>();
    writes.forEach(each -> entries.add(entry(Placing.members(each))));
    Fixed fixed = Fixed.read(Json.at(parsed, "/fixed"));
    return Optional.of(new PlanFile(facts, new Plan(entries), fixed));
  }

  /**
   * Holds a plan made just now against this one.
   *
   * @throws PolicyException when what it was made of, or what it would write, differs
   */
  public void confirm(PlanFile now, String file) {
    List<String> changed = new ArrayList<>();
    now.facts().forEach((name, d) -> addUnless(d.equals(facts.get(name)), name, changed));
    facts.keySet().forEach(name -> addUnless(now.facts().containsKey(name), name, changed));
    if (!changed.isEmpty()) {
      throw new PolicyException(
          "Since the plan was made, this changed: " + String.join(", ", changed) + ".",
          "for the plan " + file,
          "Nothing was sent. Make the plan anew with --plan, look at it, and apply that.");
    }
    List<String> lines = plan.differences(now.plan());
    if (!lines.isEmpty()) {
      throw new PolicyException(
          "The run would now write something else than the plan says:\n  "
              + String.join("\n  ", lines),
          "for the plan " + file,
          "Nothing was sent. What the script reads has changed: make the plan anew with --plan.");
    }
  }

  private static void addUnless(boolean same, String name, List<String> changed) {
    if (!same && !changed.contains(name)) {
      changed.add(name);
    }
  }

  private static UsageException noPlan(Path file, String why) {
    return new UsageException(
        file + " is no plan: " + why, "for option --apply", "Make one with --plan " + file + ".");
  }

  private static Map<String, @Nullable Object> written(PlanEntry entry) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("number", entry.number());
    all.put("lane", entry.lane());
    all.put("call", entry.call());
    all.put("profile", entry.profile());
    all.put("method", entry.method());
    all.put("address", entry.address());
    all.put("body", entry.body());
    all.put("effect", entry.effect());
    all.put("verdict", entry.verdict());
    all.put("assumed", entry.assumed());
    return all;
  }

  private static PlanEntry entry(Map<String, @Nullable Object> all) {
    return new PlanEntry(
        Integer.parseInt(String.valueOf(all.get("number"))),
        String.valueOf(all.get("lane")),
        String.valueOf(all.get("call")),
        String.valueOf(all.get("profile")),
        String.valueOf(all.get("method")),
        String.valueOf(all.get("address")),
        String.valueOf(all.get("body")),
        String.valueOf(all.get("effect")),
        String.valueOf(all.get("verdict")),
        Boolean.parseBoolean(String.valueOf(all.get("assumed"))));
  }
}
