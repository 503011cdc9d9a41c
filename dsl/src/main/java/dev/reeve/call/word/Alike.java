package dev.reeve.call.word;

import dev.reeve.json.Json;
import dev.reeve.value.Item;
import dev.reeve.vendor.Resource;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a record is the one that was looked for, names compared as its document says. */
final class Alike {
  private static final Pattern PLACE = Pattern.compile("\\{(/?)([^{}]+)}");

  private final Item item;
  private final Resource.Identity identity;

  Alike(Resource resource, Item item) {
    this.item = item;
    this.identity = resource.identity();
  }

  /** Whether the field at that pointer holds what is wanted, or what the vendor made of it. */
  boolean is(String pointer, @Nullable Object wanted) {
    Object held = Json.at(item.fields(), pointer);
    String form = identity.names().getOrDefault(pointer.substring(1), "");
    return Same.is(wanted, held)
        || !form.isEmpty()
            && wanted instanceof CharSequence name
            && held instanceof String text
            && Pattern.compile(filled(form, name.toString()), Pattern.CASE_INSENSITIVE)
                .matcher(text)
                .matches();
  }

  private String filled(String form, String wanted) {
    return PLACE
        .matcher(form)
        .replaceAll(place -> Matcher.quoteReplacement(Pattern.quote(value(place, wanted))));
  }

  private String value(MatchResult place, String wanted) {
    String name = place.group(2);
    if (place.group(1).isEmpty()) {
      return name.equals("value") ? wanted : item.path().getOrDefault(name, "");
    }
    Object told = Json.at(item.fields(), "/" + name);
    return told == null ? "" : told.toString();
  }
}
