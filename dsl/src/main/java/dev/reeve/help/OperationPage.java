package dev.reeve.help;

import dev.reeve.vendor.AsyncRule;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.Vendor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The help page of one operation. */
final class OperationPage {
  private static final int NAME = 24;

  private final Vendor vendor;
  private final Operation operation;
  private final List<Argument> arguments;
  private final List<String> lines = new ArrayList<>();

  private OperationPage(Vendor vendor, Operation operation) {
    this.vendor = vendor;
    this.operation = operation;
    this.arguments = Argument.of(vendor, operation);
  }

  static List<String> of(Vendor vendor, Operation operation) {
    return new OperationPage(vendor, operation).lines();
  }

  /** {@code pureport.networks.create(name, [description])}: on one line. */
  static String signature(Vendor vendor, Operation operation) {
    String inside =
        Argument.of(vendor, operation).stream()
            .map(
                each ->
                    each.mustBeGiven()
                        ? Example.quoted(each.name())
                        : "[" + Example.quoted(each.name()) + "]")
            .collect(Collectors.joining(", "));
    return vendor.name() + "." + operation.id() + "(" + inside + ")";
  }

  private List<String> lines() {
    lines.add(vendor.name() + "." + operation.id() + stability());
    lines.add("  " + operation.text().summary());
    paragraph(operation.text().description());
    section("Call", List.of(signature(vendor, operation)));
    section("Arguments", arguments.stream().flatMap(each -> argument(each).stream()).toList());
    section("Example", List.of(Example.of(vendor, operation)));
    section("Gives", gives());
    section("Sends", List.of(operation.method() + " " + operation.path() + effect()));
    section("Answers", answers());
    section("Notes", operation.text().notes());
    return lines;
  }

  private String stability() {
    String word = operation.text().stability();
    String deprecated = operation.text().deprecated() ? "  (withdrawn by the vendor)" : "";
    return (word.isEmpty() || word.equals("stable") ? "" : "  (" + word + ")") + deprecated;
  }

  private void paragraph(String text) {
    if (!text.isBlank() && !text.equals(operation.text().summary())) {
      lines.add("");
      text.strip().lines().forEach(line -> lines.add("  " + line));
    }
  }

  private void section(String title, List<String> content) {
    if (!content.isEmpty()) {
      lines.add("");
      lines.add(title);
      content.forEach(line -> lines.add("  " + line));
    }
  }

  private List<String> argument(Argument argument) {
    List<String> text = new ArrayList<>();
    String need = argument.mustBeGiven() ? "required" : argument.filled();
    String name = Example.quoted(argument.name());
    String type = TypeText.of(argument.schema(), vendor.schemas());
    String gap = " ".repeat(Math.max(1, NAME - name.length()));
    text.add(name + gap + type + (need.isEmpty() ? "" : "; " + need));
    String description = argument.description().strip().lines().findFirst().orElse("");
    if (!description.isEmpty()) {
      text.add(" ".repeat(NAME) + description);
    }
    return text;
  }

  private List<String> gives() {
    String kind = operation.gives().kind().name().toLowerCase(Locale.ROOT);
    String what = kind + schema();
    String wait = operation.async().map(this::wait).orElse("");
    return List.of(what + wait);
  }

  private String schema() {
    return operation.answers().entrySet().stream()
        .filter(each -> each.getKey().startsWith("2"))
        .flatMap(each -> each.getValue().schema().stream())
        .map(Schema::ref)
        .filter(name -> !name.isEmpty())
        .findFirst()
        .map(name -> " (" + name + ")")
        .orElse("");
  }

  private String wait(AsyncRule rule) {
    String end = rule.states().gone() ? "it is gone" : String.join(" or ", rule.states().success());
    return rule.shape() == AsyncRule.Shape.UNTOLD
        ? "; the vendor does not tell when the work ends"
        : "; await() ends when " + (end.isEmpty() ? "the work is done" : end);
  }

  private String effect() {
    String word = operation.effect().name().toLowerCase(Locale.ROOT);
    String again =
        operation.effect().writes() && operation.settling().repeatable() ? ", may be repeated" : "";
    return "   " + word + again;
  }

  private List<String> answers() {
    return operation.answers().entrySet().stream()
        .filter(each -> !each.getValue().description().isEmpty())
        .map(
            each ->
                each.getKey() + "  " + each.getValue().description().lines().findFirst().orElse(""))
        .toList();
  }
}
