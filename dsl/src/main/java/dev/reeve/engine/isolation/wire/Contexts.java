package dev.reeve.engine.isolation.wire;

import dev.reeve.value.Context;
import dev.reeve.value.Context.Options;
import dev.reeve.value.Context.SourceLine;
import dev.reeve.value.Reach;
import dev.reeve.value.Reach.Rule;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Contexts as JSON and back. */
public final class Contexts {
  private static final int LONGEST = 1000;
  private static final int MOST = 1000;

  private Contexts() {}

  /** A context to be sent. */
  public static Map<String, @Nullable Object> out(Context context) {
    Map<String, @Nullable Object> out = new LinkedHashMap<>();
    out.put("profile", context.profile());
    out.put("scope", context.scope());
    out.put("lane", context.lane());
    out.put("file", context.line().file());
    out.put("line", context.line().line());
    context.options().timeout().ifPresent(timeout -> out.put("timeout", timeout.toString()));
    context.options().retries().ifPresent(retries -> out.put("retries", retries));
    out.put("headers", context.options().headers());
    out.put("replace", context.options().replace());
    List<Object> layers = new ArrayList<>();
    context.reach().layers().forEach(layer -> layers.add(rules(layer)));
    out.put("reach", layers);
    return out;
  }

  private static List<Object> rules(List<Rule> layer) {
    List<Object> rules = new ArrayList<>();
    layer.forEach(rule -> rules.add(List.of(rule.vendor(), rule.operation(), rule.write())));
    return rules;
  }

  /** A context that came. */
  public static Context in(Message message) {
    Options options =
        new Options(
            message.has("timeout") ? Optional.of(duration(message.text("timeout"))) : none(),
            message.has("retries") ? Optional.of((int) message.number("retries")) : none(),
            message.texts("headers"),
            message.flag("replace"));
    return new Context(
        message.text("profile"),
        Map.copyOf(message.texts("scope")),
        options,
        reach(message.list("reach")),
        Clean.line(message.text("lane"), LONGEST),
        new SourceLine(
            Clean.line(message.text("file"), LONGEST), (int) Math.abs(message.number("line"))));
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }

  private static Duration duration(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeException wrong) {
      throw new Breach("a time that is none");
    }
  }

  private static Reach reach(List<?> layers) {
    Reach reach = Reach.ALL;
    int count = 0;
    for (Object layer : layers) {
      List<Rule> rules = new ArrayList<>();
      for (Object rule : layer instanceof List<?> list ? list : List.of()) {
        rules.add(rule(rule));
      }
      count += rules.size() + 1;
      if (count > MOST) {
        throw new Breach("a reach of more than " + MOST + " rules");
      }
      reach = reach.within(rules);
    }
    return reach;
  }

  private static Rule rule(@Nullable Object value) {
    if (value instanceof List<?> rule
        && rule.size() == 3
        && rule.get(0) instanceof String vendor
        && rule.get(1) instanceof String operation
        && rule.get(2) instanceof Boolean write) {
      return new Rule(vendor, operation, write);
    }
    throw new Breach("a reach that is none");
  }
}
