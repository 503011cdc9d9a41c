package dev.reeve.call.result;

import dev.reeve.call.error.Already;
import dev.reeve.errors.PartlyDoneException;
import dev.reeve.json.Json;
import dev.reeve.value.Arguments;
import dev.reeve.value.Context;
import dev.reeve.value.Item;
import dev.reeve.value.Items;
import dev.reeve.vendor.Effect;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.OperationMarks;
import dev.reeve.vendor.Vendor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The records that a vendor refused within an answer of success: {@code x-partial}. */
public final class Refusals {
  private static final int SHOWN = 20;

  private final Vendor vendor;
  private final Operation operation;
  private final OperationMarks.Partial rule;
  private final String rows;
  private final List<?> sent;

  /**
   * One record that was refused.
   *
   * @param call the operation with its vendor, e.g. {@code illumio.workloads.bulkUpdate}
   * @param target what it is about
   * @param words the vendor's words
   * @param record the fields of the record that tells it
   * @param told the fields of that record which tell what became of it
   * @param sent how many records were sent, 0 where that is not known
   */
  public record Refusal(
      String call,
      String target,
      String words,
      Map<String, @Nullable Object> record,
      Set<String> told,
      int sent) {}

  private Refusals(
      Vendor vendor, Operation operation, OperationMarks.Partial rule, Arguments arguments) {
    this.vendor = vendor;
    this.operation = operation;
    this.rule = rule;
    this.rows = within(operation.gives().at(), rule.rows());
    this.sent = sent(operation, arguments);
  }

  /** What was refused of a call that gave that value; nothing is fetched. */
  public static List<Refusal> of(
      Vendor vendor, Operation operation, Arguments arguments, @Nullable Object value) {
    return operation
        .marks()
        .partial()
        .map(rule -> new Refusals(vendor, operation, rule, arguments).within(value))
        .orElse(List.of());
  }

  /**
   * The error that tells of them all.
   *
   * @param advice what to do about them
   */
  public static PartlyDoneException error(
      Collection<Refusal> refused, Context context, String advice) {
    Refusal first = refused.iterator().next();
    String all = first.sent() == 0 ? "" : " of " + first.sent();
    boolean one = refused.stream().map(Refusal::call).distinct().count() == 1;
    String lines =
        refused.stream()
            .limit(SHOWN)
            .map(each -> "\n  " + each.target() + ": " + each.words())
            .collect(Collectors.joining());
    int more = refused.size() - SHOWN;
    return new PartlyDoneException(
        String.format(
            Locale.ROOT,
            "%d%s records failed:%s%s",
            refused.size(),
            one ? all : "",
            lines,
            more > 0 ? "\n  and " + more + " more" : ""),
        "for "
            + refused.stream().map(Refusal::call).distinct().collect(Collectors.joining(", "))
            + ", profile "
            + context.profile(),
        (one && refused.size() == first.sent() ? "" : "The others are done. ") + advice);
  }

  /** The document tells where rows stand in the whole answer; a call may give a part of it. */
  private static String within(String given, String rows) {
    return rows.startsWith(given) ? rows.substring(given.length()) : rows;
  }

  private static List<?> sent(Operation operation, Arguments arguments) {
    String batch = operation.marks().batch().map(OperationMarks.Batch::parameter).orElse("");
    return Stream.of(
            Stream.ofNullable(arguments.named().get(batch)),
            arguments.positional().stream(),
            arguments.named().values().stream())
        .flatMap(each -> each)
        .filter(List.class::isInstance)
        .findFirst()
        .map(List.class::cast)
        .orElse(List.of());
  }

  private List<Refusal> within(@Nullable Object value) {
    List<Refusal> found = new ArrayList<>();
    if (value instanceof Items items) {
      List<Map<String, @Nullable Object>> rows = new ArrayList<>();
      items.forEach(item -> rows.add(item.fields()));
      rows(rows, null, found);
    } else if (value instanceof Item item) {
      Object told = Json.at(item.fields(), rows);
      rows(told instanceof List<?> list ? list : List.of(), item.fields(), found);
    } else if (value instanceof List<?> parts) {
      parts.forEach(part -> found.addAll(within(part)));
    }
    return found;
  }

  private void rows(
      List<?> rows, @Nullable Map<String, @Nullable Object> whole, List<Refusal> into) {
    for (int at = 0; at < rows.size(); at++) {
      Object element = rows.size() == sent.size() ? sent.get(at) : null;
      if (rows.get(at) instanceof Map<?, ?> row && isRefused(row)) {
        into.add(refusal(row, element instanceof Item item ? item.fields() : element, whole, at));
      }
    }
  }

  private boolean isRefused(Map<?, ?> row) {
    Object state = rule.state().isEmpty() ? null : Json.at(row, rule.state());
    boolean bad =
        state == null
            ? !first(rule.message(), row).isEmpty()
            : rule.failure().contains(String.valueOf(state));
    return bad && !isDone(row);
  }

  private boolean isDone(Map<?, ?> row) {
    String told =
        rule.message().stream()
            .map(pointer -> words(Json.at(row, pointer)))
            .collect(Collectors.joining(" "));
    return operation.effect() == Effect.DELETE && Already.is(vendor.errors(), told);
  }

  @SuppressWarnings("unchecked")
  private Refusal refusal(
      Map<?, ?> row,
      @Nullable Object element,
      @Nullable Map<String, @Nullable Object> whole,
      int at) {
    String target = first(rule.target(), row);
    String named = target.isEmpty() ? first(rule.target(), element) : target;
    return new Refusal(
        vendor.name() + "." + operation.id(),
        named.isEmpty() ? "no. " + (at + 1) : named,
        first(rule.message(), row),
        whole == null ? (Map<String, @Nullable Object>) row : whole,
        told(),
        sent.size());
  }

  private Set<String> told() {
    Set<String> told = new LinkedHashSet<>();
    Stream<String> pointers =
        rows.isEmpty()
            ? Stream.concat(Stream.of(rule.state()), rule.message().stream())
            : Stream.of(rows);
    pointers
        .filter(pointer -> !pointer.isEmpty())
        .forEach(pointer -> told.add(pointer.substring(1).split("/", 2)[0]));
    return told;
  }

  private static String first(List<String> pointers, @Nullable Object value) {
    Optional<String> found =
        pointers.stream()
            .map(pointer -> words(Json.at(value, pointer)))
            .filter(words -> !words.isEmpty())
            .findFirst();
    return found.orElse("");
  }

  private static String words(@Nullable Object value) {
    return value instanceof List<?> list
        ? list.stream()
            .filter(Objects::nonNull)
            .map(String::valueOf)
            .collect(Collectors.joining("; "))
        : value == null ? "" : String.valueOf(value).strip();
  }
}
