package dev.reeve.shell.repl.line;

import dev.reeve.engine.Session;
import dev.reeve.shell.output.format.SafeText;
import dev.reeve.shell.output.format.Style;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What stands before the line being typed: profile, guard, the scope that was set since; and at the
 * right, faint, the scope that the profile itself says, where there is room for it.
 */
public final class PromptText {
  private final Session session;
  private final Style style;
  private volatile boolean warm;

  /** The prompt of that session; what needs documents read is left out until it is warm. */
  public PromptText(Session session, boolean colour) {
    this.session = session;
    this.style = new Style(colour);
  }

  /** From now on the documents may be read. */
  public void warm() {
    session.scope();
    warm = true;
  }

  /** {@code prod [confirm] account=ac-1> }. */
  public String left() {
    String scope = words(session.context().scope());
    return style.name(SafeText.of(session.context().profile()))
        + guard(session.guard())
        + (scope.isEmpty() ? "" : " " + scope)
        + "> ";
  }

  private String guard(String guard) {
    return switch (guard) {
      case "none" -> "";
      case "confirm" -> " " + style.notable("[confirm]");
      default -> " " + style.good("[" + guard + "]");
    };
  }

  /** {@code pgo.namespace=pgouser1}; empty until it is warm, or where the profile says nothing. */
  public String right() {
    if (!warm) {
      return "";
    }
    Map<String, String> own =
        session.scope().entrySet().stream()
            .filter(each -> each.getKey().contains("."))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return style.faint(words(own));
  }

  private static String words(Map<String, String> scope) {
    return scope.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(each -> SafeText.of(each.getKey() + "=" + each.getValue()))
        .collect(Collectors.joining(" "));
  }
}
