package dev.reeve.simulator.route;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The path of an operation, segment by segment. */
final class PathTemplate {
  private static final Pattern PLACE = Pattern.compile("\\{([^}]+)}");

  private final List<Segment> segments;
  private final boolean slash;

  private PathTemplate(List<Segment> segments, boolean slash) {
    this.segments = segments;
    this.slash = slash;
  }

  /** A segment: fixed text, or a pattern with named places. */
  private record Segment(String fixed, Pattern pattern, List<String> names) {}

  static PathTemplate of(String path, boolean ignoreCase) {
    List<Segment> segments = new ArrayList<>();
    for (String each : split(path)) {
      segments.add(segment(each, ignoreCase ? Pattern.CASE_INSENSITIVE : 0));
    }
    return new PathTemplate(segments, path.endsWith("/"));
  }

  /** The path's segments, still escaped, without a last empty one. */
  static List<String> split(String path) {
    return List.of((path.startsWith("/") ? path.substring(1) : path).split("/"));
  }

  /** What the places stand for, if the path fits. */
  Optional<Map<String, String>> match(List<String> path) {
    if (path.size() != segments.size()) {
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < path.size(); i++) {
      if (!match(segments.get(i), decode(path.get(i)), values)) {
        return Optional.empty();
      }
    }
    return Optional.of(values);
  }

  boolean endsWithSlash() {
    return slash;
  }

  /** Smaller is more exact: {@code /a/b} comes before {@code /a/{x}}. */
  String rank() {
    StringBuilder rank = new StringBuilder();
    for (Segment segment : segments) {
      rank.append(segment.names.isEmpty() ? '0' : segment.fixed.isEmpty() ? '2' : '1');
    }
    return rank.toString();
  }

  private static boolean match(Segment segment, String text, Map<String, String> values) {
    Matcher matcher = segment.pattern.matcher(text);
    if (!matcher.matches()) {
      return false;
    }
    for (int i = 0; i < segment.names.size(); i++) {
      values.put(segment.names.get(i), matcher.group(i + 1));
    }
    return true;
  }

  private static Segment segment(String text, int flags) {
    List<String> names = new ArrayList<>();
    StringBuilder regex = new StringBuilder();
    StringBuilder fixed = new StringBuilder();
    Matcher places = PLACE.matcher(text);
    int from = 0;
    while (places.find()) {
      fixed.append(text, from, places.start());
      regex.append(Pattern.quote(text.substring(from, places.start()))).append("(.+?)");
      names.add(places.group(1));
      from = places.end();
    }
    fixed.append(text.substring(from));
    regex.append(Pattern.quote(text.substring(from)));
    return new Segment(fixed.toString(), Pattern.compile(regex.toString(), flags), names);
  }

  /** Path segments know no {@code +} for a space. */
  private static String decode(String segment) {
    try {
      return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException badEscape) {
      return segment;
    }
  }
}
