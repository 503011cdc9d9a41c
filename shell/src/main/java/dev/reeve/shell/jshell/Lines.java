package dev.reeve.shell.jshell;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jdk.jshell.Snippet;

/** Finds lines of a whole text from what JShell tells of its snippets. */
final class Lines {
  private static final Pattern BEFORE_CODE =
      Pattern.compile("(?:\\s+|//[^\n]*+|/\\*(?:[^*]|\\*(?!/))*+\\*/)*+");

  private final String text;
  private final IntFunction<String> place;
  private final Map<String, Integer> begins = new HashMap<>();
  private int from;
  private String source = "";
  private int start;

  Lines(String text, IntFunction<String> place) {
    this.text = text;
    this.place = place;
  }

  /** The next snippet's text begins there, blanks before it included. */
  void from(int offset, String next) {
    from = offset;
    source = next;
  }

  /** That text became this snippet. */
  void is(Snippet snippet) {
    start = from + Math.max(blanks(source), source.indexOf(snippet.source()));
    Matcher before = BEFORE_CODE.matcher(text).region(start, text.length());
    // A frame's lines count from where the code begins.
    begins.put("#" + snippet.id(), line(before.lookingAt() ? before.end() : start));
  }

  private static int blanks(String text) {
    return text.length() - text.stripLeading().length();
  }

  /** The place of an offset within the snippet. */
  String at(int offset) {
    return place.apply(line(start + offset));
  }

  /** The place of the innermost frame that is a snippet's, else of the snippet. */
  String of(StackTraceElement[] trace) {
    for (StackTraceElement each : trace) {
      Integer begin = begins.get(String.valueOf(each.getFileName()));
      if (begin != null) {
        return place.apply(begin + Math.max(1, each.getLineNumber()) - 1);
      }
    }
    return at(0);
  }

  private int line(int offset) {
    return 1
        + (int)
            text.substring(0, Math.min(offset, text.length()))
                .chars()
                .filter(unit -> unit == '\n')
                .count();
  }
}
