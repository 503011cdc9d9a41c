package dev.reeve.shell.repl.curl;

import dev.reeve.errors.UsageException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A curl command as its words say.
 *
 * @param method upper case
 * @param url as written, variables kept
 * @param headers those that may be arguments, by name as written
 * @param body the data, or empty
 * @param dropped what was left out because the profile has it, in the user's words
 * @param notes what was read otherwise than written
 */
record PastedCurl(
    String method,
    String url,
    Map<String, String> headers,
    String body,
    List<String> dropped,
    List<String> notes) {

  /** Headers that carry a credential. */
  static final Set<String> CREDENTIALS =
      Set.of("authorization", "cookie", "x-api-key", "x-auth-token", "proxy-authorization");

  private static final Set<String> USUAL =
      Set.of("accept", "content-type", "user-agent", "accept-encoding", "content-length");

  /** Reads a command; the word {@code curl} itself may stand first. */
  static PastedCurl of(String text) {
    return new Reader(ShellWords.of(text)).read();
  }

  private static final class Reader {
    private final List<String> words;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final List<String> data = new ArrayList<>();
    private final List<String> dropped = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<String> urls = new ArrayList<>();
    private String method = "";
    private boolean query;
    private int at;

    Reader(List<String> words) {
      this.words = words;
    }

    PastedCurl read() {
      at = !words.isEmpty() && words.get(0).equals("curl") ? 1 : 0;
      while (at < words.size()) {
        String word = words.get(at++);
        if (word.startsWith("-") && word.length() > 1) {
          option(Option.of(word, notes));
        } else {
          urls.add(word);
        }
      }
      if (urls.isEmpty()) {
        throw wrong("the command has no address", "paste it whole, with https://...");
      }
      if (urls.size() > 1) {
        throw wrong(
            "the command has two addresses: " + Variables.shown(String.join(" and ", urls)),
            "quote what belongs together, and paste one call at a time");
      }
      return curl(urls.get(0));
    }

    private PastedCurl curl(String url) {
      String body = String.join("&", data);
      String told = method.isEmpty() ? (data.isEmpty() || query ? "GET" : "POST") : method;
      String whole = query && !data.isEmpty() ? url + (url.contains("?") ? "&" : "?") + body : url;
      return new PastedCurl(told, whole, headers, query ? "" : body, dropped, notes);
    }

    private void option(Option option) {
      String value = option.takesValue() ? value(option) : "";
      switch (option.kind()) {
        case METHOD -> method = value.toUpperCase(Locale.ROOT);
        case HEAD -> method = "HEAD";
        case HEADER -> header(value);
        case DATA -> data.add(data(option, value));
        case JSON -> data.add(value);
        case QUERY -> query = true;
        case URL -> urls.add(value);
        case CREDENTIAL -> dropped.add(option.name());
        case IGNORED -> {}
        case REFUSED ->
            throw wrong(
                option.name() + " can't be taken over",
                "write the call yourself; help finds it by word");
      }
    }

    private static String data(Option option, String value) {
      if (value.startsWith("@") && !option.name().equals("--data-raw")) {
        throw wrong(
            "the data is in the file " + Variables.shown(value.substring(1)),
            "paste it, or write body: json('" + Variables.shown(value.substring(1)) + "')");
      }
      return value;
    }

    private String value(Option option) {
      if (!option.value().isEmpty()) {
        return option.value();
      }
      if (at >= words.size()) {
        throw wrong(option.name() + " has no value", "paste the command whole");
      }
      return words.get(at++);
    }

    private void header(String header) {
      int colon = header.indexOf(':');
      String name = colon < 0 ? header : header.substring(0, colon).strip();
      String folded = name.toLowerCase(Locale.ROOT);
      if (CREDENTIALS.contains(folded)) {
        dropped.add("the header " + name);
      } else if (colon > 0 && !USUAL.contains(folded)) {
        headers.put(name, header.substring(colon + 1).strip());
      }
    }
  }

  static UsageException wrong(String what, String remedy) {
    return new UsageException(what, "in the pasted curl command", remedy);
  }
}
