package dev.reeve.help;

import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Vendor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Finds operations by words: those that have all of them, best first; where none has all, those
 * that have most. A word in the name or summary counts more than one in the description or in the
 * arguments.
 */
final class Search {
  private static final int NAMED = 4;

  private final List<String> words;
  private final List<Hit> hits = new ArrayList<>();

  Search(String asked) {
    this.words =
        List.of(asked.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")).stream()
            .filter(word -> !word.isEmpty())
            .map(Search::stem)
            .toList();
  }

  /**
   * An operation that has some of the words.
   *
   * @param name with its vendor, e.g. {@code pure1.arrays.list}
   * @param summary one line
   * @param has how many of the words it has
   * @param weight how plainly
   */
  record Hit(String name, String summary, int has, int weight) {}

  /** {@code arrays} finds {@code array}, and the other way round. */
  private static String stem(String word) {
    return word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  void in(Vendor vendor) {
    vendor.operations().values().forEach(operation -> look(vendor, operation));
  }

  private void look(Vendor vendor, Operation operation) {
    String plain = lower(operation.id() + " " + operation.text().summary());
    String deep = null;
    int has = 0;
    int weight = 0;
    for (String word : words) {
      if (begins(plain, word)) {
        has++;
        weight += NAMED;
        continue;
      }
      deep = deep == null ? deep(vendor, operation) : deep;
      if (begins(deep, word)) {
        has++;
        weight++;
      }
    }
    if (has > 0) {
      String name = vendor.name() + "." + operation.id();
      hits.add(new Hit(name, operation.text().summary(), has, weight));
    }
  }

  private static String deep(Vendor vendor, Operation operation) {
    StringBuilder text = new StringBuilder(operation.text().description());
    operation.text().notes().forEach(note -> text.append(' ').append(note));
    for (Argument argument : Argument.of(vendor, operation)) {
      text.append(' ').append(argument.name()).append(' ').append(argument.description());
    }
    return lower(text.toString());
  }

  /** Each name also with its words apart: {@code pairingKey} is found by {@code key}. */
  private static String lower(String text) {
    String apart = text.replaceAll("([a-z0-9])([A-Z])", "$1 $2").replace('_', ' ');
    return (text + " " + apart).toLowerCase(Locale.ROOT);
  }

  /** Whether a word of the text begins so: {@code space} is not in {@code namespace}. */
  private static boolean begins(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
        return true;
      }
    }
    return false;
  }

  /** Whether some operation has all words. */
  boolean all() {
    return hits.stream().anyMatch(hit -> hit.has() == words.size());
  }

  /** What was found, best first; empty when no word is anywhere. */
  List<Hit> found() {
    int most = hits.stream().mapToInt(Hit::has).max().orElse(0);
    return hits.stream()
        .filter(hit -> hit.has() == most)
        .sorted(Comparator.comparingInt(Hit::weight).reversed())
        .toList();
  }
}
