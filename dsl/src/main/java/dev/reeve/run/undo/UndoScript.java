package dev.reeve.run.undo;

import dev.reeve.journal.Writes.Done;
import dev.reeve.vendor.Operation;
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
 * The script that takes back what a run wrote.
 *
 * @param text Groovy
 * @param left what can't be undone, one sentence each
 */
public record UndoScript(String text, List<String> left) {

  /**
   * Made of the writes of a run.
   *
   * @param done in the order they ended; taken back newest first
   * @param vendors gives a vendor's facts by its name
   * @param data whether what holds data may be deleted
   */
  public static UndoScript of(List<Done> done, Function<Done, Vendor> vendors, boolean data) {
    List<String> left = new ArrayList<>();
    StringBuilder text = new StringBuilder(head());
    for (int i = done.size() - 1; i >= 0; i--) {
      Done each = done.get(i);
      Vendor vendor = vendors.apply(each);
      String id = each.call().substring(each.call().indexOf('.') + 1);
      Operation operation = vendor.operations().get(id);
      if (operation == null) {
        left.add(shown(each) + ": it was no operation of the document");
        continue;
      }
      Reversal reversal = new Reversal(vendor, operation, each);
      reversal
          .hindrance(data)
          .ifPresentOrElse(
              why -> left.add(shown(each) + ": " + why),
              () -> text.append(reversal.line()).append('\n'));
    }
    return new UndoScript(text.append("exit skipped ? 7 : 0\n").toString(), left);
  }

  private static String shown(Done done) {
    return done.call() + " (" + done.number() + ")";
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
