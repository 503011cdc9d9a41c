package dev.reeve.completion;

import dev.reeve.completion.Position.Step;
import dev.reeve.help.Argument;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Vendor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Finds what to highlight: one pass over the tokens, a cap on the length. */
public final class Spans {
  static final int LONGEST = 20_000;
  private static final Set<String> KEYWORDS =
      Set.of(
          "def",
          "if",
          "else",
          "for",
          "while",
          "in",
          "return",
          "true",
          "false",
          "null",
          "new",
          "import",
          "class",
          "try",
          "catch",
          "finally",
          "throw",
          "switch",
          "case",
          "break",
          "continue",
          "as",
          "instanceof",
          "var",
          "final",
          "static",
          "void",
          "assert");
  // Uniform words that every readable resource answers to.
  private static final Set<String> UNIFORM =
      Set.of(
          "list", "get", "find", "exists", "ensure", "create", "update", "delete", "api", "http");

  private final Place.Finder finder;
  private final List<String> names;

  /** Spans over these vendors and variables. */
  public Spans(List<String> names, Function<String, Vendor> load, HeldValues held) {
    this.names = List.copyOf(names);
    this.finder = new Place.Finder(this.names, load, held);
  }

  /** The spans of a text, in order; none for a text over the cap. */
  public List<Span> of(String text) {
    if (text.length() > LONGEST) {
      return List.of();
    }
    return new Pass(Token.of(text)).spans();
  }

  /** Walks the tokens once, following the chains. */
  private final class Pass {
    private final List<Token> tokens;
    private final List<Span> spans = new ArrayList<>();
    private final Chains chains = new Chains();

    Pass(List<Token> tokens) {
      this.tokens = tokens;
    }

    List<Span> spans() {
      for (int i = 0; i < tokens.size(); i++) {
        Token token = tokens.get(i);
        switch (token.kind()) {
          case WORD -> word(i, token);
          case NUMBER -> literal(token, Span.Kind.NUMBER);
          case TEXT, OPEN_TEXT -> text(i, token);
          case LINE -> chains.line();
          case MARK -> chains.mark(token);
        }
      }
      return spans;
    }

    private void word(int i, Token token) {
      boolean dotted = i > 0 && tokens.get(i - 1).is(".");
      if (!dotted && names(i)) {
        parameter(token);
      } else if (!dotted) {
        chains.first(token.text());
        first(token);
      } else if (chains.dotted(token.text())) {
        member(token, i + 1 == tokens.size());
      }
    }

    private boolean names(int i) {
      return i + 1 < tokens.size() && tokens.get(i + 1).is(":");
    }

    private void first(Token token) {
      if (names.contains(token.text())) {
        add(token, Span.Kind.CALL);
      } else if (KEYWORDS.contains(token.text())) {
        add(token, Span.Kind.KEYWORD);
      }
    }

    private void member(Token token, boolean last) {
      List<Step> chain = chains.chain();
      Place owner = finder.of(chain.subList(0, chain.size() - 1)).orElse(null);
      boolean api =
          owner != null
              && (owner.kind() == Place.Kind.VENDOR || owner.kind() == Place.Kind.RESOURCE);
      if (!api) {
        return;
      }
      boolean known = finder.of(chain).isPresent() || UNIFORM.contains(token.text());
      if (known) {
        add(token, Span.Kind.CALL);
      } else if (!last) {
        add(token, Span.Kind.UNKNOWN);
      }
    }

    private void text(int i, Token token) {
      if (names(i)) {
        parameter(token);
      } else {
        literal(token, Span.Kind.TEXT);
      }
    }

    private void literal(Token token, Span.Kind kind) {
      chains.argument();
      add(token, kind);
    }

    private void parameter(Token token) {
      chains.argument();
      Place place = finder.of(chains.call()).orElse(null);
      boolean checkable = place != null && place.kind() == Place.Kind.OPERATION;
      add(
          token,
          checkable && unknown(place, token.text()) ? Span.Kind.UNKNOWN : Span.Kind.PARAMETER);
    }

    private boolean unknown(@org.jspecify.annotations.Nullable Place place, String name) {
      Vendor vendor = place == null ? null : place.vendor();
      if (vendor == null || place == null) {
        return false;
      }
      Operation operation = vendor.operations().get(place.path());
      return operation != null
          && Argument.of(vendor, operation).stream()
              .noneMatch(each -> folded(each.name()).equals(folded(name)))
          && !Set.of("max", "page", "body", "by", "since").contains(name);
    }

    private static String folded(String name) {
      return name.replaceAll("[_\\-]|\\[.*", "").toLowerCase(java.util.Locale.ROOT);
    }

    private void add(Token token, Span.Kind kind) {
      spans.add(new Span(token.start(), token.end(), kind));
    }
  }
}
