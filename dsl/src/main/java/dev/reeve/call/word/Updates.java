package dev.reeve.call.word;

import dev.reeve.call.address.Template;
import dev.reeve.call.argument.Binder;
import dev.reeve.call.error.ApiException;
import dev.reeve.call.form.Names;
import dev.reeve.errors.Nearest;
import dev.reeve.errors.UsageException;
import dev.reeve.value.Arguments;
import dev.reeve.value.Context;
import dev.reeve.value.Item;
import dev.reeve.vendor.Body;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Parameter;
import dev.reeve.vendor.Resource;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Vendor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code item.update(f: v)} in the vendor's form: for a replacing PUT the fresh record's writable
 * fields plus the change, for a merging call just the change, for CLC a list of operations.
 */
public final class Updates {
  private static final String OPERATIONS = "op-member-value";

  private final Sender sender;
  private final UniformWords words;
  private final Binder binder;

  /** Sends a call with the arguments as they are. */
  @FunctionalInterface
  public interface Sender {
    /** What the call gives; {@code known} is the record as it is now, where it was just read. */
    @Nullable Object send(
        Vendor vendor,
        Operation operation,
        Arguments arguments,
        Context context,
        Optional<Item> known);
  }

  /** Updates sent that way. */
  public Updates(Sender sender, UniformWords words, Binder binder) {
    this.sender = sender;
    this.words = words;
    this.binder = binder;
  }

  /** Whether a call is an update that takes the vendor's form first. */
  public static boolean applies(Operation operation, Arguments arguments) {
    String patch = operation.marks().patch();
    return switch (patch) {
      case "" -> false;
      case OPERATIONS -> !arguments.named().containsKey("body") && !arguments.named().isEmpty();
      case "replace" -> arguments.target().isPresent() && !arguments.named().isEmpty();
      default -> !arguments.named().isEmpty();
    };
  }

  /** Sends the update; the item as it is after it where the vendor answers with nothing. */
  public @Nullable Object update(
      Vendor vendor, Operation operation, Arguments arguments, Context context) {
    String patch = operation.marks().patch();
    Optional<Item> fresh =
        patch.equals("replace") ? fresh(vendor, operation, arguments, context) : Optional.empty();
    Arguments changed =
        switch (patch) {
          case OPERATIONS -> operations(vendor, operation, arguments, context);
          case "replace" -> replaced(vendor, operation, arguments, fresh);
          default -> arguments;
        };
    Object result = sender.send(vendor, operation, changed, context, fresh);
    return result == null && arguments.target().orElse(null) instanceof Item item
        ? words.read(item).orElse(null)
        : result;
  }

  private Arguments replaced(
      Vendor vendor, Operation operation, Arguments arguments, Optional<Item> fresh) {
    Optional<Schema> body = operation.body().map(Body::schema);
    if (fresh.isEmpty() || body.isEmpty() || arguments.named().containsKey("body")) {
      return arguments;
    }
    Map<String, @Nullable Object> whole =
        new LinkedHashMap<>(binder.writable(vendor, body.get(), fresh.get().fields(), fresh.get()));
    Set<String> held = Set.copyOf(whole.keySet());
    arguments
        .named()
        .forEach(
            (name, value) -> {
              Set<String> meant = Names.meant(name, held);
              whole.put(meant.size() == 1 ? meant.iterator().next() : name, value);
            });
    return new Arguments(arguments.positional(), whole, arguments.target());
  }

  private Arguments operations(
      Vendor vendor, Operation operation, Arguments arguments, Context context) {
    Map<String, @Nullable Object> left = new LinkedHashMap<>();
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    List<String> parameters = operation.parameters().stream().map(Parameter::name).toList();
    arguments
        .named()
        .forEach(
            (name, value) ->
                (Names.meant(name, parameters).isEmpty() ? members : left).put(name, value));
    List<Map<String, @Nullable Object>> list = new ArrayList<>();
    Map<String, @Nullable Object> named = known(vendor, operation, members, context);
    named.forEach(
        (name, value) -> {
          Map<String, @Nullable Object> each = new LinkedHashMap<>();
          each.put("op", "set");
          each.put("member", name);
          each.put("value", value);
          list.add(each);
        });
    left.put("body", list);
    return new Arguments(arguments.positional(), left, arguments.target());
  }

  /** The members by their wire names; unknown ones are refused, all at once. */
  private static Map<String, @Nullable Object> known(
      Vendor vendor, Operation operation, Map<String, @Nullable Object> members, Context context) {
    Set<String> names = operation.settable(vendor.schemas()).keySet();
    Map<String, @Nullable Object> known = new LinkedHashMap<>();
    List<String> faults = new ArrayList<>();
    members.forEach(
        (name, value) -> {
          Set<String> meant = names.isEmpty() ? Set.of(name) : Names.meant(name, names);
          if (meant.size() == 1) {
            known.put(meant.iterator().next(), value);
          } else {
            String hint = Nearest.hint(name, names);
            String rest =
                hint.isEmpty() ? "it takes " + Names.list(List.copyOf(names), "and") : hint;
            faults.add("unknown argument " + Names.quoted(name) + ": " + rest);
          }
        });
    if (!faults.isEmpty()) {
      String call = vendor.name() + "." + operation.id();
      throw new UsageException(
          String.join("\n", faults),
          "for " + call + ", profile " + context.profile(),
          "nothing was sent; help " + call + " shows the arguments");
    }
    return known;
  }

  /** The record as it is now. */
  private Optional<Item> fresh(
      Vendor vendor, Operation operation, Arguments arguments, Context context) {
    if (arguments.target().orElse(null) instanceof Item item) {
      return words.read(item).or(() -> Optional.of(item));
    }
    Resource resource = vendor.resources().get(operation.resource());
    if (resource == null) {
      return Optional.empty();
    }
    UniformWords.Place place = new UniformWords.Place(vendor, resource);
    Map<String, String> path = new LinkedHashMap<>();
    arguments.target().ifPresent(target -> path.putAll(target.path()));
    List<String> names = new Template(operation.path()).parameters();
    arguments.named().forEach((name, value) -> path.put(name, String.valueOf(value)));
    if (arguments.positional().size() == 1 && !names.isEmpty()) {
      path.put(names.get(names.size() - 1), String.valueOf(arguments.positional().get(0)));
    }
    try {
      return words.read(place, path, context);
    } catch (ApiException refused) {
      // what is not there yet is put whole: CLC answers so for a policy that is not set
      if (refused.kind() == ApiException.Kind.NOT_FOUND) {
        return Optional.empty();
      }
      throw refused;
    }
  }
}
