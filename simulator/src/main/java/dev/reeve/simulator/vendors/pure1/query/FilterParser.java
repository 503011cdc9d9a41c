package dev.reeve.simulator.vendors.pure1.query;

import dev.reeve.simulator.vendors.pure1.query.Token.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Recursive descent over the words of one filter; {@code and} binds tighter than {@code or}. */
final class FilterParser {
  private static final Set<String> SIGNS = Set.of("=", "!=", "<", "<=", ">", ">=");

  private final List<Token> tokens;
  private final Predicate<List<String>> known;
  private int at;

  FilterParser(List<Token> tokens, Predicate<List<String>> known) {
    this.tokens = tokens;
    this.known = known;
  }

  Filter whole() {
    Filter filter = either();
    if (peek().kind() != Kind.END) {
      throw unexpected();
    }
    return filter;
  }

  private Filter either() {
    Filter left = both();
    while (peek().isWord("or")) {
      next();
      Filter one = left;
      Filter other = both();
      left = item -> one.keeps(item) || other.keeps(item);
    }
    return left;
  }

  private Filter both() {
    Filter left = single();
    while (peek().isWord("and")) {
      next();
      Filter one = left;
      Filter other = single();
      left = item -> one.keeps(item) && other.keeps(item);
    }
    return left;
  }

  private Filter single() {
    if (peek().is("(")) {
      return grouped();
    }
    if (peek().kind() != Kind.WORD) {
      throw unexpected();
    }
    String function = peek().text().toLowerCase(Locale.ROOT);
    if (!tokens.get(at + 1).is("(")) {
      return field();
    }
    next();
    return switch (function) {
      case "not" -> grouped().negate();
      case "contains" -> contains();
      case "tags" -> tags();
      default -> throw new QueryFault("Invalid filter", "Unknown function: " + function);
    };
  }

  private Filter grouped() {
    expect("(");
    Filter inner = either();
    expect(")");
    return inner;
  }

  private Filter contains() {
    expect("(");
    FieldPath path = path();
    expect(",");
    String part = text();
    expect(")");
    return item -> path.matches(item, value -> value != null && value.toString().contains(part));
  }

  // The tags of an item travel with it under a name that no field has.
  private Filter tags() {
    expect("(");
    String key = text();
    expect(",");
    String value = text();
    expect(")");
    return item -> item.get("#tags") instanceof List<?> all && all.contains(key + "\0" + value);
  }

  private Filter field() {
    FieldPath path = path();
    if (peek().kind() != Kind.SIGN || !SIGNS.contains(peek().text())) {
      return item -> path.matches(item, value -> value != null);
    }
    String sign = next().text();
    if (peek().is("(")) {
      return oneOf(path, sign);
    }
    Object literal = literal();
    return item -> path.matches(item, value -> Comparison.holds(value, sign, literal));
  }

  private Filter oneOf(FieldPath path, String sign) {
    if (!sign.equals("=") && !sign.equals("!=")) {
      throw unexpected();
    }
    List<@Nullable Object> literals = new ArrayList<>();
    expect("(");
    literals.add(literal());
    while (peek().is(",")) {
      next();
      literals.add(literal());
    }
    expect(")");
    boolean wanted = sign.equals("=");
    return item -> path.matches(item, value -> wanted == isAmong(value, literals));
  }

  private static boolean isAmong(@Nullable Object value, List<@Nullable Object> literals) {
    return literals.stream().anyMatch(literal -> Comparison.equal(value, literal));
  }

  private FieldPath path() {
    List<FieldPath.Step> steps = new ArrayList<>();
    do {
      List<String> names = List.of(word().split("\\.", -1));
      boolean all = index();
      for (int i = 0; i < names.size(); i++) {
        steps.add(new FieldPath.Step(names.get(i), all && i == names.size() - 1));
      }
    } while (goesOn());
    FieldPath path = new FieldPath(steps);
    if (!known.test(path.names())) {
      throw new QueryFault("Invalid field", String.join(".", path.names()));
    }
    return path;
  }

  // After an index the dot stands alone: arrays[any].name.
  private boolean goesOn() {
    if (peek().is(".")) {
      next();
      return true;
    }
    return false;
  }

  private boolean index() {
    if (!peek().is("[")) {
      return false;
    }
    next();
    String which = word();
    if (!which.equalsIgnoreCase("any") && !which.equalsIgnoreCase("all")) {
      throw new QueryFault("Invalid filter", "List index must be any or all: " + which);
    }
    expect("]");
    return which.equalsIgnoreCase("all");
  }

  private @Nullable Object literal() {
    Token token = next();
    return switch (token.kind()) {
      case TEXT -> token.text();
      case NUMBER -> number(token.text());
      case WORD -> constant(token.text());
      default -> throw unexpected(token);
    };
  }

  private static Object number(String digits) {
    try {
      return new BigDecimal(digits);
    } catch (NumberFormatException e) {
      throw QueryFault.unquoted(digits);
    }
  }

  private static @Nullable Object constant(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      case "null" -> null;
      default -> throw QueryFault.unquoted(word);
    };
  }

  private String word() {
    Token token = next();
    if (token.kind() != Kind.WORD) {
      throw unexpected(token);
    }
    return token.text();
  }

  private String text() {
    Token token = next();
    if (token.kind() != Kind.TEXT) {
      throw QueryFault.unquoted(token.text());
    }
    return token.text();
  }

  private void expect(String sign) {
    Token token = next();
    if (!token.is(sign)) {
      throw unexpected(token);
    }
  }

  private Token peek() {
    return tokens.get(at);
  }

  private Token next() {
    return tokens.get(at == tokens.size() - 1 ? at : at++);
  }

  private QueryFault unexpected() {
    return unexpected(peek());
  }

  private static QueryFault unexpected(Token token) {
    return new QueryFault(
        "Invalid filter",
        token.kind() == Kind.END ? "Unexpected end" : "Unexpected " + token.text());
  }
}
