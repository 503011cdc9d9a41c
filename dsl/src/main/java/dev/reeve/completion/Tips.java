package dev.reeve.completion;

import dev.reeve.completion.Position.Step;
import dev.reeve.help.Argument;
import dev.reeve.help.Help;
import dev.reeve.help.TypeText;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Resource;
import dev.reeve.vendor.Vendor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One line about what stands at the cursor: the argument whose value is written, the call it is
 * written in, or the operation or resource that was just named. Nothing is evaluated or fetched.
 */
public final class Tips {
  private final Place.Finder finder;

  /** Tips over these vendors and variables. */
  public Tips(List<String> names, Function<String, Vendor> load, HeldValues held) {
    this.finder = new Place.Finder(List.copyOf(names), load, held);
  }

  /** The line for that place; empty where there is nothing to say. */
  public Optional<String> of(String text, int cursor) {
    String before = text.substring(0, Math.min(cursor, text.length()));
    if (before.isBlank() || before.length() > Spans.LONGEST) {
      return Optional.empty();
    }
    Position position = Position.of(before);
    return named(position).or(() -> inCall(position));
  }

  /** The chain under the cursor, where it already names something. */
  private Optional<String> named(Position position) {
    if (position.chain().isEmpty() || position.word().isEmpty()) {
      return Optional.empty();
    }
    List<Step> whole = new ArrayList<>(position.chain());
    whole.add(new Step(Step.Type.NAME, position.word()));
    return finder.of(whole).flatMap(Tips::about);
  }

  private static Optional<String> about(Place place) {
    Vendor vendor = place.vendor();
    if (vendor == null) {
      return Optional.empty();
    }
    if (place.kind() == Place.Kind.OPERATION) {
      return Optional.ofNullable(vendor.operations().get(place.path()))
          .map(operation -> signature(vendor, operation));
    }
    Resource resource =
        place.kind() == Place.Kind.RESOURCE ? vendor.resources().get(place.path()) : null;
    return Optional.ofNullable(resource)
        .map(known -> place.path() + ": " + String.join(", ", known.operations().keySet()));
  }

  private Optional<String> inCall(Position position) {
    return Optional.ofNullable(position.call())
        .flatMap(finder::of)
        .filter(place -> place.kind() == Place.Kind.OPERATION)
        .flatMap(place -> inside(place, position));
  }

  private static Optional<String> inside(Place place, Position position) {
    Vendor vendor = place.vendor();
    Operation operation = vendor == null ? null : vendor.operations().get(place.path());
    if (vendor == null || operation == null) {
      return Optional.empty();
    }
    return Argument.of(vendor, operation).stream()
        .filter(each -> each.name().equals(position.named()))
        .findFirst()
        .map(argument -> argument(vendor, argument))
        .or(() -> Optional.of(signature(vendor, operation)));
  }

  private static String signature(Vendor vendor, Operation operation) {
    String summary = operation.text().summary();
    return Help.signature(vendor, operation) + (summary.isEmpty() ? "" : "  " + summary);
  }

  private static String argument(Vendor vendor, Argument argument) {
    String need = argument.mustBeGiven() ? ", required" : "";
    String words = argument.description().strip().lines().findFirst().orElse("");
    return argument.name()
        + ": "
        + TypeText.of(argument.schema(), vendor.schemas())
        + need
        + (words.isEmpty() ? "" : "  " + words);
  }
}
