package dev.reeve.shell.jshell;

import dev.reeve.errors.ReeveException;
import dev.reeve.value.Arguments;
import dev.reeve.value.Wait;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where snippets, which know only static names, meet what runs them. */
public final class Bridge {
  private static final Map<String, End> ENDS = new ConcurrentHashMap<>();

  private Bridge() {}

  /** The end of the bridge that is ours. */
  static final class End {
    private final Host host;
    private volatile @Nullable Object given;
    private volatile @Nullable ReeveException thrown;

    End(Host host) {
      this.host = host;
    }

    @Nullable Object call(String name, Arguments arguments) {
      return noted(() -> host.call(name, arguments));
    }

    @Nullable Object await(@Nullable Object value, Wait wait) {
      return noted(() -> host.await(value, wait));
    }

    private @Nullable Object noted(Supplier<@Nullable Object> work) {
      try {
        return work.get();
      } catch (ReeveException error) {
        thrown = error;
        throw error;
      }
    }

    void give(@Nullable Object value) {
      given = value;
    }

    @Nullable Object given() {
      return given;
    }

    @Nullable ReeveException thrown() {
      return thrown;
    }
  }

  static void open(String id, End end) {
    ENDS.put(id, end);
  }

  static void close(String id) {
    ENDS.remove(id);
  }

  private static End end(String id) {
    return Objects.requireNonNull(ENDS.get(id), id);
  }

  /** A vendor. */
  public static JavaVendor vendor(String id, String name) {
    return new JavaVendor(end(id), name);
  }

  /** The words of the command line. */
  public static List<String> arguments(String id) {
    return end(id).host.arguments();
  }

  /** Hands the value of a snippet over. */
  public static void give(String id, @Nullable Object value) {
    end(id).give(value);
  }
}
