package dev.reeve.secret;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the forms of many secrets in one pass. The first four characters of a form fit one long,
 * which is looked up as it rolls over the text.
 */
final class Finder {
  private static final int HEAD = Redactor.SHORTEST;
  private static final int FILTER_BITS = 1 << 12;

  private final Map<Long, List<String>> byHead = new HashMap<>();
  private final boolean[] maybe = new boolean[FILTER_BITS];

  private Finder() {}

  static Finder of(Collection<String> forms) {
    Finder finder = new Finder();
    for (String form : forms) {
      long head = head(form, 0);
      finder.byHead.computeIfAbsent(head, k -> new ArrayList<>()).add(form);
      finder.maybe[slot(head)] = true;
    }
    Comparator<String> longestFirst = Comparator.comparingInt(form -> -form.length());
    finder.byHead.values().forEach(same -> same.sort(longestFirst));
    return finder;
  }

  /** Where the next form begins, or -1. */
  int next(String text, int from) {
    if (byHead.isEmpty() || text.length() - from < HEAD) {
      return -1;
    }
    long rolling = head(text, from);
    for (int at = from; ; at++) {
      if (maybe[slot(rolling)] && length(text, at, rolling) > 0) {
        return at;
      }
      if (at + HEAD >= text.length()) {
        return -1;
      }
      rolling = rolling << Character.SIZE | text.charAt(at + HEAD);
    }
  }

  /** Where the secret that begins at {@code at} ends, with those that overlap its end. */
  int end(String text, int at) {
    int end = at + length(text, at, head(text, at));
    for (int next = at + 1; next < end && next + HEAD <= text.length(); next++) {
      end = Math.max(end, next + length(text, next, head(text, next)));
    }
    return end;
  }

  private int length(String text, int at, long head) {
    for (String form : byHead.getOrDefault(head, List.of())) {
      if (text.startsWith(form, at)) {
        return form.length();
      }
    }
    return 0;
  }

  private static long head(String text, int at) {
    long head = 0;
    for (int i = at; i < at + HEAD; i++) {
      head = head << Character.SIZE | text.charAt(i);
    }
    return head;
  }

  private static int slot(long head) {
    long mixed = head * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 52) & FILTER_BITS - 1;
  }
}
