package dev.reeve.shell.output.format;

import dev.reeve.errors.UsageException;
import dev.reeve.json.Jq;
import dev.reeve.json.JsonException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code --query}: what a jq expression finds in a result. */
public final class Query {
  private Query() {}

  /**
   * The one value that it gives, or the list of them where it gives none or several.
   *
   * @param reveal secret fields that may be seen; others are masked before
   * @throws UsageException when the expression is wrong, or does not fit the result
   */
  public static @Nullable Object of(String expression, @Nullable Object value, Set<String> reveal) {
    try {
      List<@Nullable Object> found = new Jq(expression).of(new Plain(reveal).of(value));
      return found.size() == 1 ? found.get(0) : found;
    } catch (JsonException wrong) {
      throw new UsageException(
          "'" + expression + "' finds nothing here: " + wrong.getMessage(),
          "for option --query",
          "Write a jq expression, e.g. --query '.[].name'.");
    }
  }
}
