package dev.reeve.call.address;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path with parameters, e.g. {@code /networks/{networkId}}.
 *
 * @param text as in the document
 */
public record Template(String text) {
  private static final Pattern PARAMETER = Pattern.compile("\\{([^{}]+)}");

  /** The parameters' names, in path order. */
  public List<String> parameters() {
    List<String> names = new ArrayList<>();
    Matcher matcher = PARAMETER.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  /** Whether the last segment is a parameter: the path of one record, not of a collection. */
  public boolean namesRecord() {
    return text.matches(".*/\\{[^{}/]+}");
  }

  /** The last parameter of a record's path, or empty. */
  public Optional<String> own() {
    List<String> names = parameters();
    return namesRecord() ? Optional.of(names.get(names.size() - 1)) : Optional.empty();
  }

  /** The path with each value encoded as one segment. */
  public String expand(Function<String, String> values) {
    return PARAMETER
        .matcher(text)
        .replaceAll(
            found -> Matcher.quoteReplacement(Encoding.segment(values.apply(found.group(1)))));
  }

  /**
   * The parameters' values in a path, decoded; empty when the path is another one. Letters match
   * without regard to case and a trailing slash is ignored, as vendors' own links have both ways.
   */
  public Optional<Map<String, String>> match(String path) {
    Matcher matcher = pattern().matcher(withoutSlash(path));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    List<String> names = parameters();
    for (int i = 0; i < names.size(); i++) {
      values.put(names.get(i), decoded(matcher.group(i + 1)));
    }
    return Optional.of(values);
  }

  /** This path up to and including one of its parameters. */
  public Template upTo(String parameter) {
    int end = text.indexOf("{" + parameter + "}");
    return end < 0 ? this : new Template(text.substring(0, end + parameter.length() + 2));
  }

  /** Number of literal characters: of two templates that match, the more exact has more. */
  public int exactness() {
    return PARAMETER.matcher(text).replaceAll("").length();
  }

  static String decoded(String segment) {
    return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private Pattern pattern() {
    StringBuilder regex = new StringBuilder();
    int from = 0;
    String path = withoutSlash(text);
    Matcher matcher = PARAMETER.matcher(path);
    while (matcher.find()) {
      regex.append(Pattern.quote(path.substring(from, matcher.start()))).append("([^/?]+)");
      from = matcher.end();
    }
    regex.append(Pattern.quote(path.substring(from)));
    return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE);
  }

  private static String withoutSlash(String path) {
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }
}
