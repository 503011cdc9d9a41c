package dev.reeve.script.words;

import dev.reeve.errors.Nearest;
import dev.reeve.errors.UsageException;
import dev.reeve.script.scope.SourceLines;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the profiles that a pattern such as {@code prod-*} names. */
final class ProfilePatterns {
  private final List<String> profiles;

  ProfilePatterns(List<String> profiles) {
    this.profiles = profiles;
  }

  /**
   * The profiles that one pattern or several name, in the order of the patterns, each once.
   *
   * @param patterns a text, or a list or array of texts
   */
  List<String> named(Object patterns) {
    Set<String> found = new LinkedHashSet<>();
    each(patterns).forEach(pattern -> found.addAll(matching(String.valueOf(pattern))));
    return List.copyOf(found);
  }

  private static Stream<?> each(@Nullable Object patterns) {
    if (patterns instanceof Collection<?> many) {
      return many.stream().flatMap(ProfilePatterns::each);
    }
    return patterns instanceof Object[] array ? each(Arrays.asList(array)) : Stream.of(patterns);
  }

  private List<String> matching(String pattern) {
    Pattern regex =
        Pattern.compile(Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q"));
    List<String> matching =
        profiles.stream().filter(name -> regex.matcher(name).matches()).toList();
    if (matching.isEmpty()) {
      throw none(pattern);
    }
    return matching;
  }

  /** The error for a profile that is not there. */
  UsageException none(String name) {
    String hint = Nearest.hint(name, profiles);
    return new UsageException(
        "There is no profile " + name + ".",
        Words.at(SourceLines.caller()),
        hint.isEmpty()
            ? "There are: " + String.join(", ", profiles) + "."
            : Character.toUpperCase(hint.charAt(0)) + hint.substring(1));
  }
}
