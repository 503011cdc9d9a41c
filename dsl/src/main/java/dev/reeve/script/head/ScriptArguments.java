package dev.reeve.script.head;

import dev.reeve.errors.Nearest;
import dev.reeve.errors.UsageException;
import dev.reeve.script.head.ScriptParameter.Type;
import dev.reeve.script.plain.SecretValue;
import dev.reeve.secret.Secret;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the arguments of a script's command into values for its parameters. */
public final class ScriptArguments {
  private final ScriptDescription description;
  private final Function<String, Secret> secrets;
  private final ArgumentValue values;
  private final List<String> faults = new ArrayList<>();
  private final Map<String, @Nullable Object> given = new LinkedHashMap<>();

  private ScriptArguments(
      ScriptDescription description, Function<String, Secret> secrets, Instant now) {
    this.description = description;
    this.secrets = secrets;
    this.values = new ArgumentValue(now);
  }

  /**
   * Values by parameter name; parameters that were not given are absent.
   *
   * @param secrets reads a source such as {@code env:NAME}
   * @param now what {@code now} and {@code 7d} of a time mean
   * @throws UsageException all faults together
   */
  public static Map<String, @Nullable Object> read(
      ScriptDescription description,
      List<String> arguments,
      Function<String, Secret> secrets,
      Instant now) {
    ScriptArguments reading = new ScriptArguments(description, secrets, now);
    reading.all(arguments);
    reading.missing();
    if (!reading.faults.isEmpty()) {
      throw new UsageException(
          String.join("\n", reading.faults),
          "for " + description.name(),
          "See: reeve run " + description.name() + " --help");
    }
    return reading.given;
  }

  /**
   * Refuses a script whose options clash with those of the command itself.
   *
   * @param reserved e.g. {@code --profile}
   */
  public static void refuseClashes(ScriptDescription description, Collection<String> reserved) {
    for (ScriptParameter each : description.parameters()) {
      if (reserved.contains(each.option())) {
        throw new UsageException(
            "The parameter " + each.name() + " clashes with the option " + each.option() + ".",
            "in " + description.name(),
            "Give it another name in the script.");
      }
    }
  }

  private void all(List<String> arguments) {
    boolean options = true;
    for (int i = 0; i < arguments.size(); i++) {
      String argument = arguments.get(i);
      if (options && argument.equals("--")) {
        options = false;
      } else if (options && argument.startsWith("--")) {
        boolean taken = option(argument, i + 1 < arguments.size() ? arguments.get(i + 1) : null);
        i += taken ? 1 : 0;
      } else {
        faults.add("There is no place for the argument " + argument + ".");
      }
    }
  }

  /** Reads one option; true when it took the next argument as its value. */
  private boolean option(String argument, @Nullable String next) {
    int equals = argument.indexOf('=');
    String name = equals < 0 ? argument : argument.substring(0, equals);
    Optional<ScriptParameter> parameter = description.option(name);
    if (parameter.isEmpty()) {
      return negated(name, next);
    }
    ScriptParameter known = parameter.get();
    if (equals >= 0) {
      take(known, argument.substring(equals + 1));
      return false;
    }
    if (known.type() == Type.BOOLEAN) {
      boolean told = "true".equals(next) || "false".equals(next);
      take(known, told ? next : "true");
      return told;
    }
    if (next == null) {
      faults.add(name + " needs a value.");
      return false;
    }
    take(known, next);
    return true;
  }

  private boolean negated(String name, @Nullable String next) {
    Optional<ScriptParameter> parameter =
        name.startsWith("--no-")
            ? description
                .option("--" + name.substring(5))
                .filter(each -> each.type() == Type.BOOLEAN)
            : Optional.empty();
    if (parameter.isPresent()) {
      given.put(parameter.get().name(), false);
      return false;
    }
    List<String> options = description.parameters().stream().map(ScriptParameter::option).toList();
    String hint = Nearest.hint(name, options);
    faults.add(
        "There is no option " + name + "." + (hint.isEmpty() ? "" : " D" + hint.substring(1)));
    return next != null && !next.startsWith("--");
  }

  private void take(ScriptParameter parameter, @Nullable String text) {
    String told = String.valueOf(text);
    try {
      Object value =
          parameter.type() == Type.SECRET
              ? new SecretValue(secrets.apply(told))
              : values.of(parameter, told);
      if (parameter.list()) {
        List<@Nullable Object> all = new ArrayList<>();
        if (given.get(parameter.name()) instanceof List<?> before) {
          all.addAll(before);
        }
        all.add(value);
        given.put(parameter.name(), all);
      } else {
        given.put(parameter.name(), value);
      }
    } catch (ArgumentValue.WrongValue wrong) {
      faults.add(parameter.option() + " " + wrong.getMessage() + ".");
    }
  }

  private void missing() {
    for (ScriptParameter each : description.parameters()) {
      if (each.required() && !given.containsKey(each.name()) && !faultOf(each)) {
        faults.add(
            each.option()
                + " is missing"
                + (each.help().isEmpty() ? "." : ": " + each.help() + "."));
      }
    }
  }

  private boolean faultOf(ScriptParameter parameter) {
    return faults.stream().anyMatch(fault -> fault.startsWith(parameter.option() + " "));
  }
}
