package dev.reeve.run.undo;

import dev.reeve.journal.Writes.Done;
import dev.reeve.vendor.Vendor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A write of the run and how it is taken back.
 *
 * @param done the write
 * @param reversal empty when it was no operation of the document
 */
record Step(Done done, Optional<Reversal> reversal) {

  /** Writes whose effect stands: what the run both made and deleted itself is not among them. */
  static List<Step> standing(List<Done> done, Function<Done, Vendor> vendors) {
    List<Step> standing = new ArrayList<>();
    for (Done each : done) {
      Optional<Step> maker = maker(standing, each);
      if (maker.isPresent()) {
        standing.remove(maker.get());
      } else {
        standing.add(of(each, vendors.apply(each)));
      }
    }
    return standing;
  }

  /** The newest that this write took back already. */
  private static Optional<Step> maker(List<Step> standing, Done later) {
    return standing.stream()
        .filter(each -> each.reversal().filter(way -> way.isMadeBy(later)).isPresent())
        .reduce((a, b) -> b);
  }

  private static Step of(Done done, Vendor vendor) {
    String id = done.call().substring(done.call().indexOf('.') + 1);
    return new Step(
        done,
        Optional.ofNullable(vendor.operations().get(id))
            .map(operation -> new Reversal(vendor, operation, done)));
  }

  Optional<String> hindrance(boolean data) {
    return reversal.isEmpty()
        ? Optional.of("it was no operation of the document")
        : reversal.get().hindrance(data);
  }

  List<String> lines() {
    return reversal.map(Reversal::lines).orElse(List.of());
  }

  String shown() {
    return done.call() + " (" + done.number() + ")";
  }
}
