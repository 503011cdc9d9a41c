import dev.reeve.completion.Completion;
import dev.reeve.completion.HeldValues;
import dev.reeve.completion.LiveValues;
import dev.reeve.completion.Spans;
import dev.reeve.completion.Tips;
import dev.reeve.help.Argument;
import dev.reeve.openapi.CompiledVendors;
import dev.reeve.vendor.Operation;
import dev.reeve.vendor.Vendor;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * How long a key press takes: completion, highlighting and the line below, at every place of every
 * operation of all five documents. Run by {@code benchmarks/completion/run.sh}.
 */
final class CompletionTimes {
  private static final int ROUNDS = 20;
  private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

  public static void main(String[] args) {
    List<String> names = CompiledVendors.builtIn();
    first(names);
    Map<String, Vendor> loaded = new HashMap<>();
    Function<String, Vendor> load = name -> loaded.computeIfAbsent(name, CompiledVendors::load);
    List<String> texts = texts(names, load);
    Completion completion = new Completion(names, load, HeldValues.NONE, LiveValues.NONE);
    Spans spans = new Spans(names, load, HeldValues.NONE);
    Tips tips = new Tips(names, load, HeldValues.NONE);
    warm("TAB", texts, text -> completion.at(text, text.length()).list().size());
    warm("highlight", texts, text -> spans.of(text).size());
    warm("tip", texts, text -> tips.of(text, text.length()).map(String::length).orElse(0));
  }

  /** The first TAB after a vendor's name, which reads its document. */
  private static void first(List<String> names) {
    for (String name : names) {
      Map<String, Vendor> loaded = new HashMap<>();
      Function<String, Vendor> load = any -> loaded.computeIfAbsent(any, CompiledVendors::load);
      Completion fresh = new Completion(names, load, HeldValues.NONE, LiveValues.NONE);
      String text = name + ".";
      long start = System.nanoTime();
      long busy = CLOCK.getCurrentThreadCpuTime();
      int found = fresh.at(text, text.length()).list().size();
      long used = CLOCK.getCurrentThreadCpuTime() - busy;
      String more = String.format(Locale.ROOT, "%.3f ms of CPU, %d candidates", used / 1e6, found);
      say("first TAB, " + name, System.nanoTime() - start, more);
    }
  }

  private static List<String> texts(List<String> names, Function<String, Vendor> load) {
    List<String> texts = new ArrayList<>(List.of("", "p", "pure"));
    for (String name : names) {
      Vendor vendor = load.apply(name);
      texts.add(name + ".");
      for (Operation operation : vendor.operations().values()) {
        String call = name + "." + operation.id();
        texts.add(call.substring(0, call.lastIndexOf('.') + 1));
        texts.add(call.substring(0, call.length() - 1));
        texts.add(call + "(");
        for (Argument argument : Argument.of(vendor, operation)) {
          texts.add("x = " + call + "(" + argument.name() + ": ");
        }
      }
    }
    return texts;
  }

  private static void warm(String what, List<String> texts, Function<String, Integer> press) {
    long sum = 0;
    for (int i = 0; i < 3; i++) {
      for (String text : texts) {
        sum += press.apply(text);
      }
    }
    long[] times = new long[texts.size() * ROUNDS];
    int at = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (String text : texts) {
        long start = System.nanoTime();
        sum += press.apply(text);
        times[at++] = System.nanoTime() - start;
      }
    }
    java.util.Arrays.sort(times);
    say(what + ", p50", times[times.length / 2], texts.size() + " places");
    say(what + ", p99", times[(int) (times.length * 0.99)], "");
    say(what + ", most", times[times.length - 1], "checksum " + sum % 1000);
  }

  private static void say(String what, long nanos, String more) {
    System.out.printf(Locale.ROOT, "%-28s %9.3f ms  %s%n", what, nanos / 1e6, more);
  }

  private CompletionTimes() {}
}
