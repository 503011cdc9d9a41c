package dev.reeve.simulator.vendors.illumio.estate;

import dev.reeve.simulator.state.Values;
import dev.reeve.simulator.vendors.illumio.object.Templates;
import dev.reeve.simulator.vendors.illumio.object.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The times of seeded objects, reckoned from when their estate was first seeded. */
final class Moments {
  private static final Map<String, Object> SYSTEM = Map.of("href", "/users/0");

  private final String made;
  private final String seen;
  private final Map<String, Map<String, Object>> templates = new ConcurrentHashMap<>();

  Moments(Instant born) {
    this.made = Times.print(Times.made(born));
    this.seen = Times.print(born);
  }

  /** When everything was made. */
  String made() {
    return made;
  }

  /** Says that the system made an object with everything else. */
  Map<String, Object> dated(Map<String, Object> object) {
    object.put("created_at", made);
    object.put("updated_at", made);
    object.put("created_by", SYSTEM);
    object.put("updated_by", SYSTEM);
    return object;
  }

  /** A template with its times, to be changed freely. */
  Map<String, Object> template(String name) {
    return Values.copy(templates.computeIfAbsent(name, any -> timed(Templates.of(name))));
  }

  /** An object with times for {@code {made}} and {@code {seen}}. */
  Map<String, Object> timed(Map<String, Object> object) {
    return Values.object(timed((Object) object));
  }

  private @Nullable Object timed(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> timed = new LinkedHashMap<>();
      map.forEach((name, each) -> timed.put(name.toString(), timed((Object) each)));
      return timed;
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> timed = new ArrayList<>();
      list.forEach(each -> timed.add(timed((Object) each)));
      return timed;
    }
    return "{made}".equals(value) ? made : "{seen}".equals(value) ? seen : value;
  }
}
