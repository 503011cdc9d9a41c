package dev.reeve.profile;

import dev.reeve.errors.Nearest;
import dev.reeve.errors.PolicyException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Puts the layers of one vendor together: scope word by word, but URL, TLS and credentials from the
 * nearest layer that sets any of them, so that no layer sends another's secret elsewhere.
 */
final class VendorResolution {
  private final Profile profile;
  private final VendorShape shape;
  private final List<VendorTable> tables;
  private final Variables variables;

  VendorResolution(Profile profile, VendorShape shape) {
    this.profile = profile;
    this.shape = shape;
    this.tables = profile.vendors().getOrDefault(shape.vendor(), List.of());
    this.variables = new Variables(profile.around().environment());
  }

  VendorSettings settings() {
    refuseUnknownWords();
    tellUntrusted();
    Optional<VendorTable> connection = tables.stream().filter(this::connects).findFirst();
    Optional<VendorTable> environment =
        connection.isEmpty() ? Optional.of(environment()).filter(this::connects) : Optional.empty();
    return new ConnectionReader(profile, shape)
        .read(connection.or(() -> environment), scope(), ignored(connection));
  }

  /** Why a setting does not count; empty where it does. */
  String idle(VendorTable table, String word) {
    boolean connects = shape.connects(word);
    if (connects && table.layer() == VendorTable.Layer.UNTRUSTED) {
      return "not in force: the project is not trusted";
    }
    return tables.stream()
        .filter(each -> connects ? connects(each) : each.settings().containsKey(word))
        .findFirst()
        .filter(first -> !first.equals(table))
        .map(first -> "not in force: " + file(first.layer()) + " goes before")
        .orElse("");
  }

  private static String file(VendorTable.Layer layer) {
    return layer == VendorTable.Layer.UNTRUSTED ? VendorTable.Layer.PROJECT.words() : layer.words();
  }

  private boolean connects(VendorTable table) {
    return table.layer() != VendorTable.Layer.UNTRUSTED
        && table.settings().keySet().stream().anyMatch(shape::connects);
  }

  private void refuseUnknownWords() {
    List<Fault> faults = new ArrayList<>();
    for (VendorTable table : tables) {
      for (String word : table.settings().keySet()) {
        if (!shape.words().contains(word)) {
          faults.add(new Fault(place(table, word), unknown(word)));
        }
      }
    }
    if (!faults.isEmpty()) {
      throw Fault.of(faults, profile.around().profiles());
    }
  }

  private String unknown(String word) {
    TreeSet<String> own = new TreeSet<>(shape.credentials());
    own.addAll(shape.scope());
    String near = Nearest.hint(word, shape.words());
    String hint = near.isEmpty() ? "it takes url, " + String.join(", ", own) : near;
    return "`" + word + "` is no setting of " + shape.vendor() + ": " + hint;
  }

  private void tellUntrusted() {
    for (VendorTable table : tables) {
      List<String> more = table.settings().keySet().stream().filter(shape::connects).toList();
      if (table.layer() == VendorTable.Layer.UNTRUSTED && !more.isEmpty()) {
        profile.around().untrusted().accept(untrusted(table, more));
      }
    }
  }

  private PolicyException untrusted(VendorTable table, List<String> words) {
    return new PolicyException(
        "The project's profiles set "
            + String.join(", ", words)
            + " of "
            + shape.vendor()
            + ", and are not trusted.",
        "in " + place(table, words.get(0)) + ", profile " + profile.name(),
        "read that file, then `reeve profile trust`; until then it may set scope and output only");
  }

  private VendorTable environment() {
    Map<String, @Nullable Object> settings = new LinkedHashMap<>();
    shape
        .environment()
        .forEach(
            (word, fillers) ->
                variables.setting(word, fillers).ifPresent(value -> settings.put(word, value)));
    return new VendorTable(VendorTable.Layer.ENVIRONMENT, settings, Map.of());
  }

  private Map<String, String> scope() {
    Map<String, String> scope = new LinkedHashMap<>();
    for (VendorTable table : tables) {
      shape.scope().forEach(word -> text(table, word).ifPresent(v -> scope.putIfAbsent(word, v)));
    }
    VendorTable environment = environment();
    for (String word : shape.scope()) {
      text(environment, word)
          .flatMap(
              value ->
                  value.startsWith("env:")
                      ? variables.value(value.substring(4))
                      : Optional.of(value))
          .ifPresent(value -> scope.putIfAbsent(word, value));
    }
    return scope;
  }

  /** Variables of the vendor that are set although the file says how the vendor is reached. */
  private List<String> ignored(Optional<VendorTable> connection) {
    return connection.isEmpty()
        ? List.of()
        : shape.environment().entrySet().stream()
            .filter(entry -> shape.connects(entry.getKey()))
            .flatMap(entry -> variables.present(entry.getValue()).stream())
            .distinct()
            .toList();
  }

  private Place place(VendorTable table, String word) {
    return table.places().getOrDefault(word, profile.around().place());
  }

  private static Optional<String> text(VendorTable table, String word) {
    return Optional.ofNullable(table.settings().get(word)).map(Objects::toString);
  }
}
