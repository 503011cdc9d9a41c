package dev.reeve.shell.jshell;

import dev.reeve.engine.Outcome;
import dev.reeve.engine.isolation.child.IsolatedScript;
import dev.reeve.errors.PolicyException;
import dev.reeve.value.Arguments;
import dev.reeve.value.Wait;
import java.util.List;
import java.util.Map;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import org.jspecify.annotations.Nullable;

/** Runs one script in Java from its first line to its last, in a process that has nothing else. */
final class JavaScript implements Host {
  private final IsolatedScript script;
  private final Thread main = Thread.currentThread();

  JavaScript(IsolatedScript script) {
    this.script = script;
  }

  /** On the thread that asks: nobody stops a snippet here but by ending the process. */
  private static final class Direct implements ExecutionControlProvider {
    @Override
    public String name() {
      return "direct";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
      return new DirectExecutionControl();
    }
  }

  Outcome run() {
    JshText text = JshText.of(script.name(), script.text());
    try (Snippets snippets = Snippets.open(new Direct(), this, script.vendors())) {
      snippets.variable("List<String>", "args", "arguments", "");
      Outcome outcome =
          snippets.run(text.java(), line -> "in " + script.name() + ", line " + line, () -> false);
      return outcome.error().isEmpty() ? text.ending().orElse(outcome) : outcome;
    }
  }

  @Override
  public @Nullable Object call(String name, Arguments arguments) {
    onMain(name);
    return script.call(name, arguments);
  }

  @Override
  public @Nullable Object await(@Nullable Object value, Wait wait) {
    onMain("await");
    return wait.on(value);
  }

  /** The order of calls is what a resumed run goes by: threads of a script have none. */
  private void onMain(String what) {
    if (Thread.currentThread() != main) {
      throw new PolicyException(
          "A thread of the script's own can't call.",
          "for " + what + ", in " + script.name(),
          "Call from the script's main thread; parallel streams and executors have others.");
    }
  }

  @Override
  public List<String> arguments() {
    return script.arguments();
  }
}
