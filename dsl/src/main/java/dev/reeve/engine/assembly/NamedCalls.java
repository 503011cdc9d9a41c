package dev.reeve.engine.assembly;

import dev.reeve.call.result.Refusals;
import dev.reeve.call.result.Refusals.Refusal;
import dev.reeve.errors.Nearest;
import dev.reeve.errors.UsageException;
import dev.reeve.script.surface.Calls;
import dev.reeve.value.Arguments;
import dev.reeve.value.Context;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Resource;
import dev.reeve.vendor.Vendor;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Calls an operation, or a uniform word of a resource, by its whole name. */
public final class NamedCalls {
  private final Calls calls;
  private final BiPredicate<String, String> forOperators;

  /**
   * Those names stand for these calls.
   *
   * @param forOperators whether an operation of a vendor is there for its operators alone
   */
  public NamedCalls(Calls calls, BiPredicate<String, String> forOperators) {
    this.calls = calls;
    this.forOperators = forOperators;
  }

  /**
   * Calls by name.
   *
   * @param name e.g. {@code pureport.networks.create}
   * @return what {@link Calls#operation} gives
   * @throws UsageException when nothing is called so
   */
  public @Nullable Object call(String name, Arguments arguments, Context context) {
    return call(name, arguments, context, refused -> {});
  }

  /**
   * The same.
   *
   * @param refused takes what the vendor refused within a good answer
   */
  public @Nullable Object call(
      String name, Arguments arguments, Context context, Consumer<List<Refusal>> refused) {
    int first = name.indexOf('.');
    int last = name.lastIndexOf('.');
    if (first < 1 || last == name.length() - 1) {
      throw new UsageException(
          name + " names no operation.",
          "for " + name,
          "Write VENDOR.RESOURCE.OPERATION, e.g. pureport.networks.list.");
    }
    Vendor vendor = calls.vendor(name.substring(0, first), context);
    Resource resource =
        first == last ? null : vendor.resources().get(name.substring(first + 1, last));
    if (resource == null) {
      throw unknown(name, vendor.name() + ".", vendor.operations().keySet());
    }
    Calls.Place place = new Calls.Place(vendor, resource);
    return call(place, name.substring(last + 1), arguments, context, refused);
  }

  private @Nullable Object call(
      Calls.Place place,
      String word,
      Arguments arguments,
      Context context,
      Consumer<List<Refusal>> refused) {
    Vendor vendor = place.vendor();
    Resource resource = place.resource();
    String id = resource.operations().get(word);
    // A word that the document spells out, such as a list that walks, is more than its operation.
    if (id != null && !resource.words().containsKey(word)) {
      Operation operation = Objects.requireNonNull(vendor.operations().get(id), id);
      Object value = calls.operation(vendor, operation, arguments, context);
      refused.accept(Refusals.of(vendor, operation, arguments, value));
      return value;
    }
    if (calls.words(vendor, resource).contains(word)) {
      return calls.word(place, word, arguments, context);
    }
    String prefix = vendor.name() + "." + resource.path() + ".";
    throw unknown(prefix + word, prefix, resource.operations().keySet());
  }

  private UsageException unknown(String name, String prefix, Collection<String> known) {
    String vendor = name.substring(0, name.indexOf('.'));
    if (forOperators.test(vendor, name.substring(vendor.length() + 1))) {
      return new UsageException(
          "The operation " + name + " is for the vendor's operators.",
          "for " + name,
          "With an operator's key, set operator = true for " + vendor + " in the profile.");
    }
    List<String> names = known.stream().map(each -> prefix + each).toList();
    String hint = Nearest.hint(name, names);
    return new UsageException(
        "There is no operation " + name + ".",
        "for " + name,
        hint.isEmpty()
            ? "See: reeve vendor show " + vendor
            : Character.toUpperCase(hint.charAt(0)) + hint.substring(1));
  }
}
