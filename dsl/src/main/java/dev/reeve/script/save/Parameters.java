package dev.reeve.script.save;

import dev.reeve.script.head.ScriptParameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The parameters of a script that is being saved; one value under one name is one parameter. */
final class Parameters {
  private final Map<String, Declared> declared = new LinkedHashMap<>();
  private final Set<String> taken;
  private final Set<String> options;
  private final Predicate<String> secret;

  private record Declared(String type, String text, String help) {}

  /**
   * None yet.
   *
   * @param taken names that mean something else in the script
   * @param options options of the command, which no parameter may take, e.g. {@code --timeout}
   * @param secret whether a text holds a secret, which no script may
   */
  Parameters(Collection<String> taken, Collection<String> options, Predicate<String> secret) {
    this.taken = new HashSet<>(taken);
    this.taken.addAll(Names.TAKEN);
    this.options = Set.copyOf(options);
    this.secret = secret;
  }

  /** The parameter's name that stands for a literal. */
  String of(Literal literal, String text) {
    boolean hidden =
        secret.test(text) || literal.names().get(0).matches("(?i).*(password|secret).*");
    Declared wanted =
        hidden
            ? new Declared("Secret", "", literal.help())
            : new Declared(literal.type(), text, literal.help());
    for (String name : candidates(literal.names())) {
      Declared known = declared.get(name);
      if (known != null && known.type.equals(wanted.type) && known.text.equals(wanted.text)) {
        return name;
      }
      if (known == null && !taken.contains(name) && !options.contains(option(name))) {
        declared.put(name, wanted);
        return name;
      }
    }
    throw new IllegalStateException("names never run out");
  }

  /** A variable that keeps its name and becomes a parameter; false where the name can't be one. */
  boolean variable(String name, String type, String text) {
    if (Names.TAKEN.contains(name) || options.contains(option(name)) || secret.test(text)) {
      return false;
    }
    declared.put(name, new Declared(type, text, ""));
    return true;
  }

  private static List<String> candidates(List<String> names) {
    List<String> all = new ArrayList<>(names);
    String last = names.get(names.size() - 1);
    for (int i = 2; i < 1000; i++) {
      all.add(last + i);
    }
    return all;
  }

  private static String option(String name) {
    return new ScriptParameter(
            name, ScriptParameter.Type.STRING, false, false, "", "", ScriptParameter.Rules.NONE)
        .option();
  }

  /** Their declarations, a line each. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    declared.forEach(
        (name, each) -> {
          String help = each.help.isEmpty() ? "" : "('" + each.help.replace("'", "\\'") + "')";
          String value = each.text.isEmpty() ? "" : " = " + each.text;
          lines.add("@Param" + help + " " + each.type + " " + name + value);
        });
    return lines;
  }
}
