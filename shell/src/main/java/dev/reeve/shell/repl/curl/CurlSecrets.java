package dev.reeve.shell.repl.curl;

import dev.reeve.secret.Secret;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks the credentials of a curl command as typed, and leaves the rest as it is. A variable of the
 * shell is no secret: it stays.
 */
public final class CurlSecrets {
  private static final String WORD =
      "(?:'[^']*'|\"(?:\\\\.|[^\"\\\\])*\"|\\\\.|[^\\s'\"\\\\])+|['\"].*$";
  private static final Pattern WHOLE =
      Pattern.compile("(?s)(?<=\\s)(--oauth2-bearer|--cookie|-b|--pass)([\\s=]+)(" + WORD + ")");
  private static final Pattern USER =
      Pattern.compile("(?s)(?<=\\s)(--user|--proxy-user|-u|-U)([\\s=]*)(" + WORD + ")");
  private static final Pattern HEADER =
      Pattern.compile("(?s)(?<=\\s)(--header|-H)([\\s=]*)(" + WORD + ")");
  private static final Pattern IN_ADDRESS =
      Pattern.compile("(://[^/\\s:@'\"]+:)([^/\\s@'\"]+)(?=@)");
  private static final Pattern MEMBER =
      Pattern.compile("\"([\\w-]+)\"(\\s*:\\s*\")((?:\\\\.|[^\"\\\\])*)(?=\")");
  private static final Pattern FIELD = Pattern.compile("(?<=[?&'\"\\s])([\\w-]+)(=)([^&\\s'\"]+)");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\w+|\\$\\{\\w+}");
  private static final Set<String> SCHEMES = Set.of("bearer", "basic", "token");

  private CurlSecrets() {}

  /** Whether a line of the prompt is a curl command, with or without the word that takes it. */
  public static boolean in(String line) {
    return line.strip().matches("(?s)/?curl\\s.*");
  }

  /**
   * The text without its credentials.
   *
   * @param secret whether a member of that name is one in the data or the query
   */
  public static String masked(String text, Predicate<String> secret) {
    String some = each(text, WHOLE, CurlSecrets::hidden);
    some = each(some, USER, CurlSecrets::user);
    some = each(some, HEADER, CurlSecrets::header);
    some = IN_ADDRESS.matcher(some).replaceAll(found -> found.group(1) + Secret.MASK);
    some = named(some, MEMBER, "\"", secret);
    return named(some, FIELD, "", secret);
  }

  private static String each(String text, Pattern pattern, UnaryOperator<String> mask) {
    return pattern
        .matcher(text)
        .replaceAll(
            found -> {
              String word = found.group(3);
              char first = word.charAt(0);
              boolean quoted = first == '\'' || first == '"';
              boolean closed = quoted && word.indexOf(first, 1) == word.length() - 1;
              String shown =
                  closed
                      ? first + mask.apply(word.substring(1, word.length() - 1)) + first
                      : mask.apply(word);
              return Matcher.quoteReplacement(found.group(1) + found.group(2) + shown);
            });
  }

  private static String named(
      String text, Pattern pattern, String quote, Predicate<String> secret) {
    return pattern
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    secret.test(found.group(1))
                        ? quote + found.group(1) + quote + found.group(2) + hidden(found.group(3))
                        : ((MatchResult) found).group()));
  }

  /** {@code me:hunter2}, {@code $KEY:'TOKEN'}: what stands before the colon stays. */
  private static String user(String word) {
    int colon = word.indexOf(':');
    return colon < 0 ? word : word.substring(0, colon + 1) + hidden(word.substring(colon + 1));
  }

  private static String header(String word) {
    int colon = word.indexOf(':');
    String name = colon < 0 ? "" : word.substring(0, colon).replaceAll("['\"\\s]", "");
    if (!PastedCurl.CREDENTIALS.contains(name.toLowerCase(Locale.ROOT))) {
      return word;
    }
    String value = word.substring(colon + 1);
    String scheme = value.strip().split("\\s", 2)[0];
    int from =
        SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))
            ? colon + 1 + value.indexOf(scheme) + scheme.length()
            : colon + 1;
    String rest = word.substring(from);
    String blank = rest.substring(0, rest.length() - rest.stripLeading().length());
    return word.substring(0, from) + blank + hidden(rest.strip());
  }

  private static String hidden(String value) {
    String plain = value.replaceAll("['\"]", "");
    return plain.isEmpty() || VARIABLE.matcher(plain).matches() ? value : Secret.MASK;
  }
}
