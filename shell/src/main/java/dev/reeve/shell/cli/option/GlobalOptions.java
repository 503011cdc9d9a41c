package dev.reeve.shell.cli.option;

import dev.reeve.errors.UsageException;
import dev.reeve.shell.output.format.Layout;
import dev.reeve.shell.output.format.OutputFormat;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options wherever they make sense. A command takes them as a mixin. */
public final class GlobalOptions {
  @Option(
      names = {"-p", "--profile"},
      paramLabel = "NAME",
      description = "the profile to use; 'demo' is the simulator")
  private @Nullable String profile;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT",
      description = "table, json, ndjson, yaml, csv, lines or groovy")
  private @Nullable String output;

  @Option(
      names = "--columns",
      paramLabel = "A,B",
      split = ",",
      description = "the fields to show, in this order; nested ones by a dot")
  private List<String> columns = List.of();

  @Option(names = "--exact", description = "times, sizes and rates as they were received")
  private boolean exact;

  @Option(names = "--query", paramLabel = "JQ", description = "a jq expression over the result")
  private @Nullable String query;

  @Option(
      names = "--reveal",
      paramLabel = "FIELD",
      split = ",",
      description = "secret fields to show")
  private List<String> reveal = List.of();

  @Option(
      names = {"-y", "--yes"},
      description = "confirm what a guard would ask")
  private boolean yes;

  @Option(names = "--no-input", description = "never ask")
  private boolean noInput;

  @Option(
      names = "--timeout",
      paramLabel = "DURATION",
      description = "for one call with all its attempts, e.g. 30s; of a run, for all of it")
  private @Nullable String timeout;

  @Option(
      names = "--max-items",
      paramLabel = "N",
      description = "end a listing after so many items")
  private @Nullable Integer maxItems;

  @Option(
      names = "--max-writes",
      paramLabel = "N",
      description = "refuse further writes after so many")
  private @Nullable Integer maxWrites;

  @Option(
      names = {"-q", "--quiet"},
      description = "no progress, no warnings")
  private boolean quiet;

  @Option(names = "-v", description = "log calls to standard error; -vv with headers and bodies")
  private boolean[] verbose = {};

  @Option(names = "--debug", description = "log what is on the wire, show stack traces")
  private boolean debug;

  @Option(names = "--no-color", description = "no colour")
  private boolean noColour;

  @Option(names = "--no-pager", description = "show long results at once")
  private boolean noPager;

  @Option(names = "--ca-bundle", paramLabel = "FILE", description = "trust these authorities too")
  private @Nullable String caBundle;

  @Option(
      names = "--log-format",
      paramLabel = "text|json",
      description = "how log lines, warnings and errors are written")
  private LogFormat logFormat = LogFormat.TEXT;

  /** How log lines, warnings and errors are written. */
  public enum LogFormat {
    /** For people. */
    TEXT,
    /** One JSON object a line. */
    JSON
  }

  @Option(
      names = "--error-format",
      paramLabel = "text|json",
      description = "how an error is written")
  private String errorFormat = "text";

  /** The profile asked for, if any. */
  public Optional<String> profile() {
    return Optional.ofNullable(profile);
  }

  /** The same under that profile, unless another was named. */
  public GlobalOptions underProfile(String name) {
    profile = profile == null ? name : profile;
    return this;
  }

  /** Secret fields that may be seen. */
  public Set<String> reveal() {
    return Set.copyOf(reveal);
  }

  /** The jq expression, if any. */
  public Optional<String> query() {
    return Optional.ofNullable(query);
  }

  /** The format asked for, if any. */
  public Optional<OutputFormat> output() {
    return Optional.ofNullable(output)
        .map(
            name ->
                OutputFormat.named(name)
                    .orElseThrow(
                        () ->
                            new UsageException(
                                "'" + name + "' is no output format",
                                "for option --output",
                                "use one of " + OutputFormat.names())));
  }

  /** The format: the one asked for, a table on a terminal, JSON when piped. */
  public OutputFormat outputFor(Console console) {
    return output().orElse(console.outIsTerminal() ? OutputFormat.TABLE : OutputFormat.JSON);
  }

  /** How values are laid out on that console. */
  public Layout layout(Console console) {
    boolean colour = console.outIsTerminal() && console.colour() && !noColour;
    int width = console.outIsTerminal() ? console.width() : 10_000;
    return new Layout(
        width, colour, ZoneId.systemDefault(), columns, Set.copyOf(reveal), exact, Layout.SAMPLE);
  }

  /** Whether {@code --yes} was given. */
  public boolean yes() {
    return yes;
  }

  /** Whether a result longer than the screen may be shown a page at a time. */
  public boolean pager() {
    return !noPager;
  }

  /** Whether a person may be asked. */
  public boolean mayAsk(Console console) {
    return !noInput && console.interactive();
  }

  /** Whether a person may be told what to do: not where nobody is said to be there. */
  public boolean mayTell() {
    return !noInput;
  }

  /** The time-out of one call, as written. */
  public Optional<String> timeout() {
    return Optional.ofNullable(timeout);
  }

  /** The cap on items of a listing. */
  public Optional<Integer> maxItems() {
    return count("--max-items", maxItems);
  }

  /** The cap on writes. */
  public Optional<Integer> maxWrites() {
    return count("--max-writes", maxWrites);
  }

  private static Optional<Integer> count(String option, @Nullable Integer told) {
    if (told != null && told < 0) {
      throw new UsageException(
          "'" + told + "' is no count", "for option " + option, "write a number from 0 on");
    }
    return Optional.ofNullable(told);
  }

  /** No progress, no warnings. */
  public boolean quiet() {
    return quiet;
  }

  /** 0 nothing, 1 a line a call, 2 headers and bodies, 3 the wire. */
  public int verbosity() {
    return debug ? 3 : Math.min(2, verbose.length);
  }

  /** Whether stack traces are shown. */
  public boolean debug() {
    return debug;
  }

  /** A file of further authorities. */
  public Optional<String> caBundle() {
    return Optional.ofNullable(caBundle);
  }

  /** Whether log lines, warnings and errors are JSON objects. */
  public boolean jsonLog() {
    return logFormat == LogFormat.JSON;
  }

  /** Whether errors are written as JSON. */
  public boolean jsonErrors() {
    return errorFormat.toLowerCase(Locale.ROOT).equals("json");
  }
}
