package dev.reeve.call.word;

import dev.reeve.call.address.Addresses;
import dev.reeve.call.address.Template;
import dev.reeve.call.argument.Binder;
import dev.reeve.call.error.ApiException;
import dev.reeve.errors.ReeveException;
import dev.reeve.errors.UsageException;
import dev.reeve.value.Arguments;
import dev.reeve.value.Context;
import dev.reeve.value.Item;
import dev.reeve.value.Items;
import dev.reeve.value.Live;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Resource;
import dev.reeve.vendor.Vendor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What resources answer alike, made of the vendor's own operations by its document. */
public final class UniformWords {
  private static final String LIST = "list";
  private static final String GET = "get";

  private final Live live;
  private final Finding finding;
  private final Ensuring ensuring;

  /** Words made of calls of that caller. */
  public UniformWords(Live live, Binder binder) {
    this.live = live;
    this.finding = new Finding(this);
    this.ensuring = new Ensuring(this, live, binder);
  }

  /**
   * Where a word is called.
   *
   * @param vendor the API
   * @param resource the resource
   */
  public record Place(Vendor vendor, Resource resource) {

    /** {@code pureport.networks}. */
    public String name() {
      return vendor.name() + "." + resource.path();
    }

    Optional<Operation> operation(String word) {
      return Optional.ofNullable(resource.operations().get(word))
          .map(id -> vendor.operations().get(id));
    }

    Optional<Resource.Word> word(String word) {
      return Optional.ofNullable(resource.words().get(word));
    }

    boolean has(String word) {
      return operation(word).isPresent() || word(word).isPresent();
    }
  }

  /** The words that a resource answers. */
  public List<String> of(Place place) {
    List<String> words = new ArrayList<>();
    boolean list = place.has(LIST);
    boolean get = place.has(GET) || list && canFindById(place);
    if (list) {
      words.addAll(List.of(LIST, "find"));
    }
    if (get) {
      words.addAll(List.of(GET, "exists"));
    }
    if (list && place.has("create")) {
      words.add("ensure");
    }
    return words;
  }

  private static boolean canFindById(Place place) {
    return !place.resource().identity().field().isEmpty();
  }

  /** Calls a word. */
  public @Nullable Object call(Place place, String word, Arguments arguments, Context context) {
    if (!of(place).contains(word)) {
      throw new UsageException(
          "there is no " + word + " here", "for " + place.name(), "it answers " + of(place));
    }
    return switch (word) {
      case LIST -> list(place, arguments, context);
      case GET -> get(place, arguments, context);
      case "find" -> finding.find(place, arguments, context).orElse(null);
      case "exists" -> exists(place, arguments, context);
      default -> ensuring.ensure(place, arguments, context);
    };
  }

  /** All records, under the filters of the vendor's own operation. */
  Object list(Place place, Arguments arguments, Context context) {
    Optional<Resource.Word> word = place.word(LIST);
    if (word.isEmpty()) {
      return given(live.call(place.vendor(), plain(place, LIST), arguments, context));
    }
    Arguments with = with(word.get().with(), arguments);
    if (!word.get().steps().isEmpty()) {
      return new Walk(live, place, word.get()).items(with, context);
    }
    return given(
        live.call(place.vendor(), operation(place, word.get().operation()), with, context));
  }

  /** The record of an identifier; an error of kind {@code NOT_FOUND} when there is none. */
  Object get(Place place, Arguments arguments, Context context) {
    Optional<Resource.Word> word = place.word(GET);
    if (word.isPresent()) {
      Arguments by = by(word.get(), arguments);
      Operation operation = operation(place, word.get().operation());
      return one(place, live.call(place.vendor(), operation, by, context), arguments, context);
    }
    if (place.operation(GET).isPresent()) {
      Object got = live.call(place.vendor(), plain(place, GET), arguments, context);
      return one(place, got, arguments, context);
    }
    String id = id(arguments).orElseThrow(() -> noId(place, context));
    Addresses addresses = new Addresses(place.vendor());
    return items(
            list(place, new Arguments(List.of(), arguments.named(), arguments.target()), context))
        .filter(item -> same(addresses, item, id))
        .findFirst()
        .orElseThrow(() -> notFound(place, id, context));
  }

  private boolean exists(Place place, Arguments arguments, Context context) {
    try {
      get(place, arguments, context);
      return true;
    } catch (ApiException refused) {
      if (refused.kind() == ApiException.Kind.NOT_FOUND) {
        return false;
      }
      throw refused;
    }
  }

  /** An item read again; empty when its resource has no read. */
  public Optional<Item> read(Item item) {
    Resource resource = item.vendor().resources().get(item.resource());
    Optional<String> id = new Addresses(item.vendor()).id(item);
    if (resource == null || id.isEmpty()) {
      return Optional.empty();
    }
    Place place = new Place(item.vendor(), resource);
    if (place.word(GET).isEmpty() && place.operation(GET).isPresent()) {
      return asItem(
          live.call(place.vendor(), plain(place, GET), Arguments.NONE.on(item), item.context()));
    }
    return of(place).contains(GET)
        ? asItem(get(place, positional(id.get()), item.context()))
        : Optional.empty();
  }

  /** The record that path parameters name; empty when its resource has no read for them. */
  public Optional<Item> read(Place place, Map<String, String> parameters, Context context) {
    Map<String, Object> named = new LinkedHashMap<>();
    if (place.word(GET).isEmpty() && place.operation(GET).isPresent()) {
      List<String> path = new Template(plain(place, GET).path()).parameters();
      String own = path.isEmpty() ? "" : path.get(path.size() - 1);
      path.stream()
          .filter(parameters::containsKey)
          .forEach(name -> named.put(name, parameters.get(name)));
      return named.containsKey(own)
          ? asItem(live.call(place.vendor(), plain(place, GET), Arguments.named(named), context))
          : Optional.empty();
    }
    String id = parameters.get(place.resource().identity().parameter());
    return id == null || !of(place).contains(GET)
        ? Optional.empty()
        : asItem(get(place, positional(id), context));
  }

  private static Arguments positional(String id) {
    return new Arguments(List.of(id), Map.of(), Optional.empty());
  }

  private static Optional<Item> asItem(@Nullable Object value) {
    return value instanceof Item item ? Optional.of(item) : Optional.empty();
  }

  /** The items of a list that was called. */
  static java.util.stream.Stream<Item> items(Object list) {
    return list instanceof Items items
        ? java.util.stream.StreamSupport.stream(items.spliterator(), false)
        : list instanceof Item item
            ? java.util.stream.Stream.of(item)
            : java.util.stream.Stream.of();
  }

  private Object one(Place place, @Nullable Object got, Arguments arguments, Context context) {
    if (!(got instanceof Items items)) {
      return given(got);
    }
    Optional<String> id = id(arguments);
    Addresses addresses = new Addresses(place.vendor());
    List<Item> some = items(items).limit(1000).toList();
    return some.stream()
        .filter(item -> id.isPresent() && same(addresses, item, id.get()))
        .findFirst()
        .or(() -> some.stream().filter(item -> only(addresses, some, item)).findFirst())
        .orElseThrow(() -> notFound(place, id.orElse("such"), context));
  }

  /** The one record of an answer is it, unless it says itself that it is another one. */
  private static boolean only(Addresses addresses, List<Item> some, Item item) {
    return some.size() == 1 && addresses.id(item).isEmpty();
  }

  private static boolean same(Addresses addresses, Item item, String id) {
    return addresses
        .id(item)
        .filter(own -> own.equals(id) || Addresses.bare(own).equals(Addresses.bare(id)))
        .isPresent();
  }

  private static Arguments by(Resource.Word word, Arguments arguments) {
    Map<String, @Nullable Object> named = new LinkedHashMap<>(word.with());
    List<@Nullable Object> left = new ArrayList<>(arguments.positional());
    boolean taken = word.by().isEmpty() || left.isEmpty();
    if (!taken) {
      named.put(word.by(), left.remove(0));
    }
    named.putAll(arguments.named());
    return new Arguments(left, named, arguments.target());
  }

  private static Arguments with(Map<String, Object> with, Arguments arguments) {
    Map<String, @Nullable Object> named = new LinkedHashMap<>(with);
    named.putAll(arguments.named());
    return new Arguments(arguments.positional(), named, arguments.target());
  }

  private static Optional<String> id(Arguments arguments) {
    return arguments.positional().stream()
        .filter(Objects::nonNull)
        .map(
            given ->
                given instanceof Item item
                    ? new Addresses(item.vendor()).id(item).orElse("")
                    : given.toString())
        .findFirst()
        .or(() -> arguments.target().flatMap(target -> new Addresses(target.vendor()).id(target)));
  }

  private Operation plain(Place place, String word) {
    return place.operation(word).orElseThrow();
  }

  private static Operation operation(Place place, String id) {
    return Objects.requireNonNull(place.vendor().operations().get(id), id);
  }

  private static Object given(@Nullable Object value) {
    return Objects.requireNonNull(value, "a read gave nothing");
  }

  private static UsageException noId(Place place, Context context) {
    return new UsageException(
        "an identifier is missing",
        String.format(Locale.ROOT, "for %s.get, profile %s", place.name(), context.profile()),
        String.format(Locale.ROOT, "write %s.get('identifier')", place.name()));
  }

  /** The error of a record that is not there, where the vendor itself refuses nothing. */
  static ReeveException notFound(Place place, String id, Context context) {
    String what = String.format(Locale.ROOT, "%s has no '%s'", place.name(), id);
    return ApiException.of(
        ApiException.Kind.NOT_FOUND,
        dev.reeve.errors.ExitCategory.REFUSED,
        new String[] {
          what,
          String.format(Locale.ROOT, "for %s.get, profile %s", place.name(), context.profile()),
          "check the identifier, and that the scope is the right one"
        },
        new ApiException.Details(0, "", what, "", "", ""));
  }
}
