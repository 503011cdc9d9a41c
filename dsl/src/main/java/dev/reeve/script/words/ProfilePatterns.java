package dev.reeve.script.words;

import dev.reeve.errors.Nearest;
import dev.reeve.errors.UsageException;
import dev.reeve.script.scope.SourceLines;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the profiles that a pattern such as {@code prod-*} names. */
final class ProfilePatterns {
  private final List<String> profiles;

  ProfilePatterns(List<String> profiles) {
    this.profiles = profiles;
  }

  /** The profiles that one pattern or a list of patterns names, in the order of the file. */
  List<String> named(Object patterns) {
    List<String> found = new ArrayList<>();
    for (Object pattern : patterns instanceof Iterable<?> many ? many : List.of(patterns)) {
      for (String name : matching(pattern.toString())) {
        if (!found.contains(name)) {
          found.add(name);
        }
      }
    }
    return found;
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
