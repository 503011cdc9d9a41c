package dev.reeve.shell.repl.curl;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An option of curl.
 *
 * @param name as written, e.g. {@code -u}
 * @param kind what it does
 * @param value written in the same word, or empty
 */
record Option(String name, Kind kind, String value) {

  enum Kind {
    METHOD,
    HEAD,
    HEADER,
    DATA,
    JSON,
    QUERY,
    URL,
    CREDENTIAL,
    IGNORED,
    REFUSED
  }

  private static final Map<String, Kind> KINDS =
      Map.ofEntries(
          Map.entry("-X", Kind.METHOD),
          Map.entry("--request", Kind.METHOD),
          Map.entry("-I", Kind.HEAD),
          Map.entry("--head", Kind.HEAD),
          Map.entry("-H", Kind.HEADER),
          Map.entry("--header", Kind.HEADER),
          Map.entry("-d", Kind.DATA),
          Map.entry("--data", Kind.DATA),
          Map.entry("--data-raw", Kind.DATA),
          Map.entry("--data-binary", Kind.DATA),
          Map.entry("--data-ascii", Kind.DATA),
          Map.entry("--json", Kind.JSON),
          Map.entry("-G", Kind.QUERY),
          Map.entry("--get", Kind.QUERY),
          Map.entry("--url", Kind.URL),
          Map.entry("-F", Kind.REFUSED),
          Map.entry("--form", Kind.REFUSED),
          Map.entry("-T", Kind.REFUSED),
          Map.entry("--upload-file", Kind.REFUSED),
          Map.entry("--data-urlencode", Kind.REFUSED),
          Map.entry("-K", Kind.REFUSED));

  private static final Set<String> CREDENTIALS =
      Set.of(
          "-u",
          "--user",
          "--cert",
          "-E",
          "--key",
          "--cacert",
          "--capath",
          "--pass",
          "--cert-type",
          "--key-type",
          "-b",
          "--cookie",
          "--oauth2-bearer",
          "-k",
          "--insecure",
          "-n",
          "--netrc",
          "--digest",
          "--basic",
          "--anyauth",
          "-U",
          "--proxy-user",
          "--aws-sigv4");

  private static final Set<String> BARE =
      Set.of(
          "-I",
          "--head",
          "-G",
          "--get",
          "-k",
          "--insecure",
          "-n",
          "--netrc",
          "--digest",
          "--basic",
          "--anyauth");

  private static final Set<String> IGNORED_WITH_VALUE =
      Set.of(
          "-o",
          "--output",
          "-A",
          "--user-agent",
          "-e",
          "--referer",
          "-m",
          "--max-time",
          "--connect-timeout",
          "--retry",
          "-w",
          "--write-out",
          "-x",
          "--proxy",
          "-c",
          "--cookie-jar",
          "-D",
          "--dump-header",
          "--resolve",
          "--retry-delay",
          "--limit-rate");

  /** Reads a word; what is odd about it is added to the notes. */
  static Option of(String word, List<String> notes) {
    String name = word;
    String value = "";
    if (word.matches("(?s)--[A-Za-z]")) {
      name = word.substring(1);
      notes.add("read " + word + " as " + name);
    } else if (!word.startsWith("--") && word.length() > 2) {
      return cluster(word);
    } else if (word.startsWith("--") && word.contains("=")) {
      name = word.substring(0, word.indexOf('='));
      value = word.substring(word.indexOf('=') + 1);
    }
    return new Option(name, kind(name), value);
  }

  /** {@code -XPOST}, {@code -sSk}: the last letter may take the rest as its value. */
  private static Option cluster(String word) {
    for (int i = 1; i < word.length(); i++) {
      String name = "-" + word.charAt(i);
      Kind kind = kind(name);
      String rest = word.substring(i + 1);
      Option found = new Option(name, kind, rest);
      if (found.takesValue() || (kind != Kind.IGNORED && rest.isEmpty())) {
        return found;
      }
    }
    return new Option(word, word.contains("k") ? Kind.CREDENTIAL : Kind.IGNORED, " ");
  }

  private static Kind kind(String name) {
    return CREDENTIALS.contains(name) ? Kind.CREDENTIAL : KINDS.getOrDefault(name, Kind.IGNORED);
  }

  boolean takesValue() {
    return switch (kind) {
      case IGNORED -> IGNORED_WITH_VALUE.contains(name);
      case HEAD, QUERY -> false;
      default -> !BARE.contains(name) && !name.matches("-[A-Za-z]{2,}");
    };
  }
}
