package dev.reeve.engine;

import dev.reeve.script.plain.Held;
import dev.reeve.script.plain.ResponseObject;
import dev.reeve.script.plain.SecretValue;
import dev.reeve.script.save.SavedLine;
import dev.reeve.script.save.SavedLine.Showed;
import dev.reeve.script.surface.JobsObject;
import dev.reeve.script.surface.OperationNode;
import dev.reeve.script.surface.RawNode;
import dev.reeve.script.surface.ResourceNode;
import dev.reeve.script.surface.VendorNode;
import dev.reeve.script.words.LaneRow;
import dev.reeve.value.Item;
import dev.reeve.value.Items;
import dev.reeve.value.Jobs;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns what a script sees into what embedders see; nothing is fetched. */
public final class Results {
  private Results() {}

  /** The value of a script as embedders see it. */
  public static @Nullable Object of(@Nullable Object value) {
    if (value instanceof Held held) {
      return held.held();
    }
    if (value instanceof SecretValue secret) {
      return secret.secret();
    }
    if (value instanceof OperationNode operation) {
      return new Topic(operation.topic(), operation.toString());
    }
    if (value instanceof VendorNode || value instanceof ResourceNode || value instanceof RawNode) {
      return new Topic(value.toString(), value.toString());
    }
    return rest(value);
  }

  /** A line of the prompt that is worth keeping; one that only asked for help is not. */
  static Optional<SavedLine> line(String text, Map<String, String> scope, @Nullable Object value) {
    if (value instanceof Topic) {
      return Optional.empty();
    }
    boolean rows =
        value instanceof Items
            || value instanceof Jobs
            || value instanceof Item
            || value instanceof Collection
            || value instanceof Map;
    Showed showed = value == null ? Showed.NOTHING : rows ? Showed.TABLE : Showed.TEXT;
    return Optional.of(new SavedLine(text, scope, showed));
  }

  private static @Nullable Object rest(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> all = new LinkedHashMap<>();
      map.forEach((key, each) -> all.put(key, of(each)));
      return all;
    }
    if (value instanceof Collection<?> list) {
      List<@Nullable Object> all = new ArrayList<>(list.size());
      list.forEach(each -> all.add(of(each)));
      return all;
    }
    if (value instanceof LaneRow row) {
      return row(row);
    }
    return value instanceof JobsObject.Row || value instanceof ResponseObject
        ? value.toString()
        : text(value);
  }

  /** A Groovy text is made plain, so that nothing beyond this class needs to know of it. */
  private static @Nullable Object text(@Nullable Object value) {
    return value instanceof CharSequence ? value.toString() : value;
  }

  private static Map<String, @Nullable Object> row(LaneRow row) {
    Map<String, @Nullable Object> plain = new LinkedHashMap<>();
    Throwable error = row.peek();
    plain.put("target", of(row.getTarget()));
    plain.put("profile", row.getProfile());
    plain.put("ok", error == null);
    plain.put("value", of(row.getValue()));
    plain.put("error", error == null ? null : error.getMessage());
    return plain;
  }
}
