package dev.reeve.script.head;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One typed parameter of a script.
 *
 * @param name as declared, e.g. {@code maxAge}
 * @param type its type; the elements' type for a list
 * @param list whether the option repeats
 * @param required whether a run without it is refused
 * @param defaultText the default as written in the script, or empty
 * @param help one line, or empty
 * @param rules what a value must keep to
 */
public record ScriptParameter(
    String name,
    Type type,
    boolean list,
    boolean required,
    String defaultText,
    String help,
    Rules rules) {

  /** Types of parameters. */
  public enum Type {
    /** Text. */
    STRING,
    /** A whole number. */
    INT,
    /** A number. */
    DECIMAL,
    /** True or false; an option without a value. */
    BOOLEAN,
    /** {@code 30d}, {@code 15m}, {@code PT15M}. */
    DURATION,
    /** ISO text, a date, {@code now}, or {@code 7d} for seven days ago. */
    INSTANT,
    /** One of the allowed values. */
    ENUM,
    /** A path. */
    FILE,
    /** A secret: a source such as {@code env:NAME}, never shown. */
    SECRET
  }

  /**
   * What a value must keep to; empty texts and lists where nothing is said.
   *
   * @param values the only values allowed
   * @param pattern matches a text as a whole
   * @param min the smallest number
   * @param max the largest number
   */
  public record Rules(List<String> values, String pattern, String min, String max) {

    /** Nothing said. */
    public static final Rules NONE = new Rules(List.of(), "", "", "");
  }

  /** What is wrong with a text as its value: goes on from its name; empty where it may be given. */
  public Optional<String> fault(String text) {
    try {
      new ArgumentValue(Instant.EPOCH).of(this, text);
      return Optional.empty();
    } catch (ArgumentValue.WrongValue wrong) {
      return Optional.of(String.valueOf(wrong.getMessage()));
    }
  }

  /** {@code --max-age}. */
  public String option() {
    return "--" + kebab(name);
  }

  private static String kebab(String name) {
    StringBuilder kebab = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char each = name.charAt(i);
      boolean starts =
          Character.isUpperCase(each)
              && i > 0
              && (!Character.isUpperCase(name.charAt(i - 1))
                  || i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1)));
      kebab.append(starts ? "-" : "").append(Character.toLowerCase(each));
    }
    return kebab.toString().replace('_', '-');
  }
}
