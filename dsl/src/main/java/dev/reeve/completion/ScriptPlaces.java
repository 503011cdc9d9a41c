package dev.reeve.completion;

import dev.reeve.completion.ScriptNames.Option;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Places where a script or a class of a library is named: {@code /load}, an import, a package. */
final class ScriptPlaces {
  private static final Pattern LOAD = Pattern.compile("(?s)\\s*/load\\s+(.*)");
  private static final Pattern TYPE =
      Pattern.compile("(?s)(?:.*[^\\w.'\"/-])?((?:[A-Za-z_]\\w*\\.)+\\w*)");
  private static final Pattern IMPORT =
      Pattern.compile("(?s)(?:.*[\\n;])?\\s*import\\s+(?:static\\s+)?([\\w.]*)");

  private final ScriptNames names;

  ScriptPlaces(ScriptNames names) {
    this.names = names;
  }

  /** What could stand at the end of the text; empty where that is for others to say. */
  Optional<Candidates> at(String before) {
    Matcher load = LOAD.matcher(before);
    if (load.matches()) {
      return Optional.of(load(load.group(1), before.length()));
    }
    Matcher imported = IMPORT.matcher(before);
    return imported.matches() ? types(imported, "", before) : typed(before);
  }

  private Optional<Candidates> typed(String before) {
    Matcher type = TYPE.matcher(before);
    return type.matches() ? types(type, ".", before) : Optional.empty();
  }

  private Optional<Candidates> types(Matcher matcher, String within, String before) {
    String word = matcher.group(1);
    List<Candidate> found =
        names.types().stream()
            .filter(each -> each.startsWith(word) && each.contains(within))
            .map(each -> new Candidate(each, "class", "", true))
            .toList();
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(new Candidates(before.length() - word.length(), found));
  }

  private Candidates load(String rest, int end) {
    String[] words = rest.split("\\s+", -1);
    String last = words[words.length - 1];
    List<Candidate> found =
        words.length == 1 ? scripts(last) : options(List.of(words), names.options(words[0]));
    return new Candidates(
        end - last.length(), found.stream().filter(each -> each.text().startsWith(last)).toList());
  }

  private List<Candidate> scripts(String start) {
    List<Candidate> found = new ArrayList<>();
    names
        .scripts(start)
        .forEach((name, line) -> found.add(new Candidate(name, "script", line, folder(name))));
    return found;
  }

  private static boolean folder(String name) {
    return !name.endsWith("/");
  }

  private static List<Candidate> options(List<String> words, List<Option> options) {
    String previous = words.get(words.size() - 2);
    Optional<Option> valued =
        options.stream().filter(each -> each.name().equals(previous) && !each.flag()).findFirst();
    if (valued.isPresent()) {
      return valued.get().values().stream()
          .map(each -> new Candidate(each, "value", "", true))
          .toList();
    }
    Set<String> given = Set.copyOf(words.subList(1, words.size() - 1));
    Function<Option, String> group = each -> each.required() ? "required parameter" : "parameter";
    return options.stream()
        .filter(each -> !given.contains(each.name()))
        .sorted(Comparator.comparing(each -> !each.required()))
        .map(each -> new Candidate(each.name(), group.apply(each), each.help(), true))
        .toList();
  }
}
