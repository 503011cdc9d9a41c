package dev.reeve.shell.repl.curl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shell variables within a text of a curl command, and what they are in Groovy. */
final class Variables {
  /** Stands before a variable's name; occurs in no text that a person types. */
  static final char OPEN = '\uE000';

  /** Stands behind it. */
  static final char CLOSE = '\uE001';

  private static final Pattern ONE = Pattern.compile(OPEN + "(\\w+)" + CLOSE);

  private Variables() {}

  /** The text as a shell would show it: {@code $NAME}. */
  static String shown(String text) {
    return ONE.matcher(text).replaceAll("\\$$1");
  }

  static boolean in(String text) {
    return text.indexOf(OPEN) >= 0;
  }

  /** Their names in a text, each once, with what Groovy calls them: {@code NET_ID -> netId}. */
  static Map<String, String> of(String text) {
    Map<String, String> names = new LinkedHashMap<>();
    Matcher matcher = ONE.matcher(text);
    while (matcher.find()) {
      names.put(matcher.group(1), groovy(matcher.group(1)));
    }
    return names;
  }

  static String groovy(String name) {
    StringBuilder word = new StringBuilder();
    for (String part : name.toLowerCase(Locale.ROOT).split("_+")) {
      if (!part.isEmpty()) {
        word.append(
            word.isEmpty() ? part.substring(0, 1) : part.substring(0, 1).toUpperCase(Locale.ROOT));
        word.append(part.substring(1));
      }
    }
    return word.isEmpty() || Character.isDigit(word.charAt(0)) ? "v" + word : word.toString();
  }

  /** A text as Groovy: a variable alone, one within a text, or plain. */
  static String literal(String text) {
    Matcher matcher = ONE.matcher(text);
    if (matcher.matches()) {
      return groovy(matcher.group(1));
    }
    List<String> parts = new ArrayList<>();
    int done = 0;
    matcher.reset();
    while (matcher.find()) {
      parts.add(
          escaped(text.substring(done, matcher.start())).replace("$", "\\$").replace("\"", "\\\""));
      parts.add("${" + groovy(matcher.group(1)) + "}");
      done = matcher.end();
    }
    if (parts.isEmpty()) {
      return "'" + escaped(text).replace("'", "\\'") + "'";
    }
    parts.add(escaped(text.substring(done)).replace("$", "\\$").replace("\"", "\\\""));
    return "\"" + String.join("", parts) + "\"";
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace("\t", "\\t");
  }

  /** JSON in which a variable stands for a whole value: made a text, so that it can be read. */
  static String inJson(String json) {
    return json.replaceAll(
        "(?<=[:\\[,\\s])(" + OPEN + "\\w+" + CLOSE + ")(?=\\s*[,\\]}])", "\"$1\"");
  }
}
