package dev.reeve.completion;

import dev.reeve.completion.Position.Step;
import dev.reeve.vendor.Vendor;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Masks literals that a text gives to what the documents mark as secret, and leaves the rest as it
 * is. Arguments of a call that is known are judged by that operation; those of others, and
 * variables, by the secret names of all vendors.
 */
public final class SecretLiterals {
  private final Place.Finder finder;
  private final SecretNames secrets;

  /** Over these vendors and variables; a vendor's document is read when a text needs it. */
  public SecretLiterals(List<String> names, Function<String, Vendor> load, HeldValues held) {
    this.finder = new Place.Finder(List.copyOf(names), load, held);
    this.secrets = new SecretNames(List.copyOf(names), load);
  }

  /** Whether a name is one that some vendor marks as secret. */
  public boolean named(String name) {
    return secrets.anywhere(name);
  }

  /** The text with {@code mask} instead of each secret literal, its quotes kept. */
  public String masked(String text, String mask) {
    return text.length() > Spans.LONGEST ? mask : new Pass(text, mask).masked();
  }

  private final class Pass {
    private final String text;
    private final String mask;
    private final List<Token> tokens;
    private final Chains chains = new Chains();
    private final StringBuilder masked = new StringBuilder();
    private int copied;
    private int depth;
    private int secretSince = -1;

    Pass(String text, String mask) {
      this.text = text;
      this.mask = mask;
      this.tokens = Token.of(text);
    }

    String masked() {
      for (int i = 0; i < tokens.size(); i++) {
        Token token = tokens.get(i);
        switch (token.kind()) {
          case WORD -> word(i, token);
          case NUMBER, TEXT, OPEN_TEXT -> literal(i, token);
          case LINE -> line();
          case MARK -> mark(token);
        }
      }
      return masked.append(text, copied, text.length()).toString();
    }

    private void word(int i, Token token) {
      if (i > 0 && tokens.get(i - 1).is(".")) {
        chains.dotted(token.text());
      } else if (next(i, ":")) {
        chains.argument();
        value(secret(token.text()));
      } else {
        chains.first(token.text());
      }
      if (next(i, "=") && !next(i + 1, "=")) {
        value(secrets.anywhere(token.text()));
      }
    }

    private boolean next(int i, String mark) {
      return i + 1 < tokens.size() && tokens.get(i + 1).is(mark);
    }

    /** From here to the next comma of this level, or its end, a secret is given, or none is. */
    private void value(boolean secret) {
      if (secretSince < 0 && secret) {
        secretSince = depth;
      }
    }

    private boolean secret(String name) {
      Optional<Place> place =
          finder.of(chains.around()).filter(each -> each.kind() == Place.Kind.OPERATION);
      Vendor vendor = place.map(Place::vendor).orElse(null);
      return vendor == null ? secrets.anywhere(name) : secrets.of(vendor, place.get().path(), name);
    }

    private void literal(int i, Token token) {
      if (next(i, ":")) {
        chains.argument();
        value(secret(token.text()));
        return;
      }
      boolean kept = secretSince >= 0 || vault(i);
      chains.argument();
      if (kept) {
        boolean number = token.kind() == Token.Kind.NUMBER;
        int from = number ? token.start() : text.indexOf(token.text(), token.start());
        masked.append(text, copied, from).append(mask);
        copied = from + token.text().length();
      }
    }

    /** {@code secrets.put('name', 'value')}: the second argument. */
    private boolean vault(int i) {
      List<String> call = chains.call().stream().map(Step::name).toList();
      return call.equals(List.of("secrets", "put")) && i > 0 && tokens.get(i - 1).is(",");
    }

    private void line() {
      chains.line();
      ends(depth <= Math.max(0, secretSince));
    }

    private void mark(Token token) {
      if ("([{".contains(token.text())) {
        depth++;
      } else if (")]}".contains(token.text())) {
        depth--;
        ends(depth < secretSince);
      } else if (token.is(",")) {
        ends(depth <= secretSince);
      }
      chains.mark(token);
    }

    private void ends(boolean now) {
      secretSince = now ? -1 : secretSince;
    }
  }
}
