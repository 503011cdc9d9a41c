package dev.reeve.run.undo;

import dev.reeve.journal.Writes.Done;
import dev.reeve.vendor.Vendor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * The script that takes back what a run wrote. It ends with 7, partly done, when something of it
 * stays: what can't be undone, or what somebody changed since.
 *
 * @param text Groovy
 * @param left what can't be undone, one sentence each
 */
public record UndoScript(String text, List<String> left) {

  /**
   * How a run is taken back.
   *
   * @param data whether what holds data may be deleted too
   * @param planned whether it is only to be seen: the words say what would be
   */
  public record Asked(boolean data, boolean planned) {}

  /**
   * Made of the writes of a run.
   *
   * @param done in the order they ended; taken back newest first
   * @param vendors gives a vendor's facts by its name
   * @param asked how
   */
  public static UndoScript of(List<Done> done, Function<Done, Vendor> vendors, Asked asked) {
    List<String> left = new ArrayList<>();
    StringBuilder text = new StringBuilder(head());
    if (asked.planned()) {
      text.append("planning = true\n");
    }
    List<Step> steps = Step.standing(done, vendors);
    for (int i = steps.size() - 1; i >= 0; i--) {
      Step each = steps.get(i);
      each.hindrance(asked.data())
          .ifPresentOrElse(
              why -> left.add(each.shown() + ": " + why),
              () -> each.lines().forEach(line -> text.append(line).append('\n')));
    }
    String end = left.isEmpty() ? "exit skipped ? 7 : 0\n" : "exit 7\n";
    return new UndoScript(text.append(end).toString(), left);
  }

  private static String head() {
    try (InputStream in =
        Objects.requireNonNull(UndoScript.class.getResourceAsStream("undo.groovy"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}
