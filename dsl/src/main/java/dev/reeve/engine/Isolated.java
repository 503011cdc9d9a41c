package dev.reeve.engine;

import dev.reeve.engine.assembly.SessionCalls;
import dev.reeve.engine.assembly.SessionParts;
import dev.reeve.engine.assembly.SessionServices;
import dev.reeve.engine.isolation.Cell;
import dev.reeve.engine.isolation.broker.Broker;
import dev.reeve.engine.isolation.broker.Ports;
import dev.reeve.script.source.ScriptSource;
import dev.reeve.value.Context;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs a script of a session apart, its calls made by the session. */
final class Isolated {
  private final SessionParts parts;
  private final Context context;

  Isolated(SessionParts parts, Context context) {
    this.parts = parts;
    this.context = context;
  }

  /** The script ended by {@code exit n}. */
  static final class Exit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;

    Exit(int code) {
      super("exit " + code, null, false, false);
      this.code = code;
    }

    int code() {
      return code;
    }
  }

  /** Runs a script apart where it is to, else as {@code here} does. */
  @Nullable Object run(
      ScriptSource source,
      Map<String, @Nullable Object> parameters,
      Supplier<@Nullable Object> here) {
    Optional<Cell> cell = parts.cell(source.name());
    if (cell.isEmpty()) {
      JavaHeads.refuse(source.name(), "this process", "Run it by reeve run.");
      return here.get();
    }
    return run(cell.get(), source, parameters);
  }

  private @Nullable Object run(
      Cell cell, ScriptSource source, Map<String, @Nullable Object> parameters) {
    Ports ports =
        new Ports(
            new SessionCalls(parts), new SessionServices(parts), parts::caller, parts.redactor());
    Broker.Ended ended =
        new Broker(cell, ports, context)
            .run(new Broker.Script(source.name(), source.text(), parameters));
    if (ended.exit() >= 0) {
      throw new Exit(ended.exit());
    }
    return ended.value();
  }
}
