package dev.reeve.shell.repl.curl;

import dev.reeve.engine.Session;
import dev.reeve.engine.attend.Exchanged;
import dev.reeve.vendor.Vendor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The command {@code /curl}. */
public final class Curl {
  private static final int SHOWN = 3;

  private final Session session;
  private final List<Vendor> vendors;
  private final Map<String, String> environment;

  /** For that session; variables of a pasted command are looked up in the environment. */
  public Curl(Session session, List<Vendor> vendors, Map<String, String> environment) {
    this.session = session;
    this.vendors = vendors;
    this.environment = environment;
  }

  /**
   * What became of a pasted command.
   *
   * @param lines what to tell
   * @param settings lines that give its variables their values
   * @param call the line to run; empty when there is none to run
   */
  public record Read(List<String> lines, List<String> settings, Optional<String> call) {}

  /** Whether a command that is being typed goes on in the next line. */
  public static boolean unfinished(String text) {
    return ShellWords.unfinished(text);
  }

  /** The last calls as curl commands, the newest last; logins are left out. */
  public List<String> last(String count) {
    List<Exchanged> calls =
        session.exchanges().stream().filter(each -> !each.credential()).toList();
    int wanted = count.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(count) : SHOWN;
    List<String> lines = new ArrayList<>();
    calls
        .subList(Math.max(0, calls.size() - wanted), calls.size())
        .forEach(each -> lines.addAll(CurlText.of(each)));
    return lines.isEmpty() ? List.of("No call was made so far.") : lines;
  }

  /**
   * Reads a pasted command; nothing is sent.
   *
   * @throws dev.reeve.errors.UsageException where it can't be read, or means no operation
   */
  public Read pasted(String text) {
    PastedCurl curl = PastedCurl.of(text);
    Matching matching = new Matching(vendors, this::url);
    List<Matching.Found> found = matching.of(curl);
    List<String> lines = new ArrayList<>(curl.notes());
    if (matching.byPathAlone(curl)) {
      lines.add("no vendor has the host; matched by its path alone");
    }
    if (found.size() > 1) {
      lines.add("several operations have this address; nothing was sent. Run the one you mean:");
      found.forEach(each -> lines.add("  " + DslLine.of(each, curl).text()));
      return new Read(lines, List.of(), Optional.empty());
    }
    return read(found.get(0), curl, lines);
  }

  private Read read(Matching.Found found, PastedCurl curl, List<String> lines) {
    if (found.login()) {
      lines.add(
          "that is how one logs in to "
              + found.vendor().name()
              + "; Reeve does it by itself with the credentials of the profile. Nothing was sent.");
      return new Read(lines, List.of(), Optional.empty());
    }
    DslLine.Written line = DslLine.of(found, curl);
    if (!curl.dropped().isEmpty()) {
      lines.add(
          "dropped " + String.join(", ", curl.dropped()) + ": the profile has credentials and TLS");
    }
    line.dropped().forEach(each -> lines.add("dropped " + each));
    return variables(curl, line.text(), lines);
  }

  private Read variables(PastedCurl curl, String call, List<String> lines) {
    List<String> settings = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    Address address = Address.of(curl.url());
    String all = address.path() + address.query() + curl.headers().values() + curl.body();
    Variables.of(all)
        .forEach(
            (name, groovy) -> {
              if (!call.contains(groovy) || session.variables().containsKey(groovy)) {
                return;
              }
              if (environment.containsKey(name)) {
                settings.add(groovy + " = " + Variables.literal(environment.get(name)));
              } else {
                missing.add(groovy);
              }
            });
    lines.addAll(settings);
    lines.add(call);
    if (missing.isEmpty()) {
      return new Read(lines, settings, Optional.of(call));
    }
    lines.add(
        "has no value yet: "
            + String.join(", ", missing)
            + ". Nothing was sent; type "
            + missing.get(0)
            + " = '...' and then the line above.");
    return new Read(lines, List.of(), Optional.empty());
  }

  private String url(String vendor) {
    return session.whoAmI(vendor).value() instanceof Map<?, ?> facts
        ? String.valueOf(facts.get("url"))
        : "";
  }
}
