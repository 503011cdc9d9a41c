package dev.reeve.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import net.thisptr.jackson.jq.BuiltinFunctionLoader;
import net.thisptr.jackson.jq.JsonQuery;
import net.thisptr.jackson.jq.Scope;
import net.thisptr.jackson.jq.Versions;
import net.thisptr.jackson.jq.exception.JsonQueryException;
import org.jspecify.annotations.Nullable;

/** An expression of jq 1.6 over a JSON value. Safe for concurrent use. */
public final class Jq {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private final JsonQuery query;
  private final Scope builtIn = Scope.newEmptyScope();

  /**
   * Compiles an expression.
   *
   * @throws JsonException when it is none
   */
  public Jq(String expression) {
    BuiltinFunctionLoader.getInstance().loadFunctions(Versions.JQ_1_6, builtIn);
    try {
      query = JsonQuery.compile(expression, Versions.JQ_1_6);
    } catch (JsonQueryException wrong) {
      throw failed(wrong);
    }
  }

  /**
   * What it gives, none, one or several values.
   *
   * @throws JsonException when it can't be applied to that value
   */
  public List<@Nullable Object> of(@Nullable Object value) {
    List<@Nullable Object> results = new ArrayList<>();
    try {
      JsonNode node = MAPPER.readTree(Json.print(value));
      query.apply(
          Scope.newChildScope(builtIn), node, each -> results.add(Json.parse(each.toString())));
      return results;
    } catch (JsonProcessingException wrong) {
      throw failed(wrong);
    }
  }

  private static JsonException failed(JsonProcessingException wrong) {
    String text = String.valueOf(wrong.getOriginalMessage());
    return new JsonException(text.lines().findFirst().orElse("wrong expression"), 0, 0);
  }
}
