package dev.reeve.script.check;

import dev.reeve.call.form.Names;
import dev.reeve.errors.Nearest;
import dev.reeve.script.address.FieldNames;
import dev.reeve.vendor.Gives;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Parameter;
import dev.reeve.vendor.Schema;
import dev.reeve.vendor.ScopeRule;
import dev.reeve.vendor.Settling;
import dev.reeve.vendor.Vendor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.MapEntryExpression;
import org.codehaus.groovy.ast.expr.MapExpression;
import org.codehaus.groovy.ast.expr.MethodCallExpression;
import org.codehaus.groovy.ast.expr.SpreadMapExpression;

/** Checks one call of an operation against its document. */
final class CallCheck {
  private final Walker walker;
  private final Vendor vendor;
  private final Operation operation;
  private final Map<String, Schema> known = new LinkedHashMap<>();
  private boolean open;

  CallCheck(Walker walker, Vendor vendor, Operation operation) {
    this.walker = walker;
    this.vendor = vendor;
    this.operation = operation;
  }

  void check(MethodCallExpression call, Set<String> filled) {
    Map<String, Expression> named = new LinkedHashMap<>();
    List<Expression> positional = new ArrayList<>();
    boolean whole = read(call, named, positional);
    learn(named);
    settled(call);
    if (operation.effect().writes()) {
      walker.writes(call.getMethod(), label());
    }
    named.forEach(this::argument);
    positional.forEach(this::steady);
    if (!whole && !named.containsKey("body")) {
      missing(call, named, positional.size(), filled);
    }
  }

  /** Reads the arguments; true when some come from a map that only a run knows. */
  private static boolean read(
      MethodCallExpression call, Map<String, Expression> named, List<Expression> positional) {
    boolean whole = false;
    for (Expression each : MethodCalls.expressions(call)) {
      if (!(each instanceof MapExpression map)) {
        positional.add(each);
        continue;
      }
      for (MapEntryExpression entry : map.getMapEntryExpressions()) {
        boolean constant = entry.getKeyExpression() instanceof ConstantExpression;
        whole |= !constant || entry.getKeyExpression() instanceof SpreadMapExpression;
        if (constant) {
          named.put(entry.getKeyExpression().getText(), entry.getValueExpression());
        }
      }
    }
    return whole;
  }

  /** Learns the names that the operation takes, for the alternative that the constants choose. */
  private void learn(Map<String, Expression> named) {
    Map<String, Object> constants = new LinkedHashMap<>();
    named.forEach(
        (name, value) -> {
          if (value instanceof ConstantExpression constant && constant.getValue() != null) {
            constants.put(name, constant.getValue());
          }
        });
    operation
        .body()
        .ifPresent(
            body -> {
              FieldNames members = new FieldNames(vendor.schemas(), body.schema(), constants);
              Schema type = vendor.schemas().resolve(body.schema());
              open = members.open() && type.type() != Schema.Type.ARRAY;
              Set<String> declared = new LinkedHashSet<>(members.names());
              declared.forEach(name -> members.field(name).ifPresent(f -> known.put(name, f)));
              known.put("body", type);
            });
    known.putAll(operation.settable(vendor.schemas()));
    for (Parameter parameter : operation.parameters()) {
      known.put(parameter.name(), vendor.schemas().resolve(parameter.schema()));
    }
  }

  private void argument(String name, Expression value) {
    steady(value);
    boolean paging =
        operation.gives().kind() == Gives.Kind.ITEMS && Set.of("max", "page").contains(name);
    Set<String> meant = Names.meant(name, known.keySet());
    if (meant.isEmpty()) {
      boolean continued = known.keySet().stream().anyMatch(each -> Names.continues(name, each));
      if (!paging && !open && !continued && !window(name)) {
        walker.unknown(value, label() + " has no argument " + name + ".", name, known.keySet());
      }
    } else {
      constant(name, Objects.requireNonNull(known.get(meant.iterator().next())), value);
    }
  }

  private void constant(String name, Schema schema, Expression value) {
    if (!(value instanceof ConstantExpression constant) || constant.getValue() == null) {
      return;
    }
    Object told = constant.getValue();
    List<Object> values = schema.limits().values();
    if (schema.marks().readOnly()) {
      fault(value, "Argument " + name + " of " + label() + " is set by the vendor.");
    } else if (!values.isEmpty() && !schema.limits().extensible() && !allowed(values, told)) {
      walker.report(
          value,
          Finding.Kind.ARGUMENT,
          "Argument " + name + " of " + label() + " can't be " + told + ".",
          instead(told, values.stream().map(String::valueOf).toList()));
    } else if (wrongType(schema, told)) {
      fault(
          value,
          "Argument "
              + name
              + " of "
              + label()
              + " wants "
              + (schema.type() == Schema.Type.BOOLEAN ? "true or false" : "a number")
              + ", not "
              + told
              + ".");
    }
  }

  private static String instead(Object told, List<String> values) {
    String hint = Nearest.hint(told.toString(), values);
    return hint.isEmpty()
        ? "It is one of " + Names.list(values, "or") + "."
        : Character.toUpperCase(hint.charAt(0)) + hint.substring(1);
  }

  private static boolean allowed(List<Object> values, Object told) {
    return values.stream().anyMatch(each -> String.valueOf(each).equals(told.toString()));
  }

  private static boolean wrongType(Schema schema, Object told) {
    return switch (schema.type()) {
      case INTEGER, NUMBER ->
          told instanceof Boolean
              || told instanceof String text
                  && schema.marks().unit().isEmpty()
                  && !text.matches("-?[0-9.]+");
      case BOOLEAN -> !(told instanceof Boolean) && !told.toString().matches("true|false");
      default -> false;
    };
  }

  private void missing(
      MethodCallExpression call,
      Map<String, Expression> named,
      int positional,
      Set<String> filled) {
    List<String> wanted = new ArrayList<>();
    int places = 0;
    for (Parameter parameter : operation.parameters()) {
      boolean given =
          named.keySet().stream()
              .anyMatch(name -> !Names.meant(name, List.of(parameter.name())).isEmpty());
      boolean known =
          given || parameter.engine() || filled.contains(parameter.name()) || scoped(parameter);
      if (parameter.required() && !known) {
        boolean path = parameter.in() == Parameter.In.PATH;
        if (path && places++ < positional) {
          continue;
        }
        if (!usual(parameter) && !filled(parameter, named.keySet())) {
          wanted.add(parameter.name());
        }
      }
    }
    if (positional == 0) {
      members(named, wanted, filled);
    }
    if (!wanted.isEmpty()) {
      walker.report(
          call.getMethod(),
          Finding.Kind.ARGUMENT,
          label() + " lacks " + Names.list(wanted, "and") + ".",
          "");
    }
  }

  /** Whether one word gives a window of time. */
  private boolean window(String name) {
    return operation.marks().window().filter(each -> each.since().equals(name)).isPresent();
  }

  /** Whether a window that is given so fills it. */
  private boolean filled(Parameter parameter, Set<String> named) {
    return named.stream().anyMatch(this::window)
        && operation
            .marks()
            .window()
            .map(each -> List.of(each.start(), each.end(), each.step()))
            .orElse(List.of())
            .contains(parameter.name());
  }

  /** Whether something is sent for it when nothing is said. */
  private boolean usual(Parameter parameter) {
    Schema type = vendor.schemas().resolve(parameter.schema());
    return type.limits().defaultValue() != null || !type.marks().clientDefault().isEmpty();
  }

  private void members(Map<String, Expression> named, List<String> wanted, Set<String> recorded) {
    Optional<Schema> type = operation.body().map(body -> vendor.schemas().resolve(body.schema()));
    for (String name : type.map(Schema::required).orElse(List.of())) {
      Schema member = known.get(name);
      boolean given =
          named.keySet().stream().anyMatch(each -> !Names.meant(each, List.of(name)).isEmpty());
      boolean filled =
          member == null
              || recorded.contains(name)
              || member.marks().readOnly()
              || !member.marks().fillFromPath().isEmpty()
              || !member.marks().clientDefault().isEmpty()
              || member.limits().defaultValue() != null
              || vendor.scopes().stream().anyMatch(rule -> rule.members().contains(name));
      if (!given && !filled) {
        wanted.add(name);
      }
    }
  }

  private boolean scoped(Parameter parameter) {
    return vendor.scopes().stream()
        .map(ScopeRule::parameters)
        .anyMatch(names -> names.contains(parameter.name()));
  }

  private void steady(Expression value) {
    if (operation.effect().writes() && walker.guess(value) instanceof Guess.Unsteady unsteady) {
      walker.report(
          value,
          Finding.Kind.UNSTEADY,
          unsteady.what() + " changes from run to run and goes into " + label() + ".",
          "Use now, random() or uuid(), which a resumed run knows again.");
    }
  }

  private void settled(MethodCallExpression call) {
    Settling settling = operation.settling();
    if (operation.effect().writes() && !settling.repeatable() && settling.identity().isEmpty()) {
      walker.report(
          call.getMethod(),
          Finding.Kind.UNSETTLED,
          "If the answer of " + label() + " is lost, the run stops and a person decides.",
          settling.noIdentity());
    }
  }

  private void fault(Expression place, String text) {
    walker.report(place, Finding.Kind.ARGUMENT, text, "");
  }

  private String label() {
    return vendor.name() + "." + operation.id();
  }
}
