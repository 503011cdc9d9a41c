package dev.reeve.engine;

import dev.reeve.engine.Runs.Pruned;
import dev.reeve.engine.assembly.EngineParts;
import dev.reeve.errors.Nearest;
import dev.reeve.errors.PolicyException;
import dev.reeve.errors.UsageException;
import dev.reeve.journal.Journal;
import dev.reeve.journal.file.Entry;
import dev.reeve.journal.file.RunFolder;
import dev.reeve.journal.file.Unusable;
import dev.reeve.run.RunStart;
import dev.reeve.run.RunSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where runs are kept, and what is kept of each beside its journal. */
final class RunFiles {
  private final EngineParts engine;

  RunFiles(EngineParts engine) {
    this.engine = engine;
  }

  Path folder() {
    return engine.folders().state().resolve("runs");
  }

  void keep(RunStart start, RunFolder folder) {
    try {
      start.keep(folder.path(), engine.stateKey());
    } catch (IOException fault) {
      throw Unusable.unwritable(folder.id(), fault);
    }
  }

  /** What a run was started with; the script as its file is now, which the header judges. */
  RunStart read(String id) {
    try {
      RunStart start =
          RunStart.read(folder().resolve(known(id)), engine.stateKey())
              .orElseThrow(() -> unreadable(id));
      return start.path().isEmpty() ? start : start.with(text(start.path().get()));
    } catch (IOException fault) {
      throw unreadable(id);
    }
  }

  /** The lines of its journal, up to the first that can't be read. */
  List<Entry> entries(String id) {
    return Journal.readable(folder(), known(id));
  }

  /** All runs, the newest first; one whose journal can't be read says so. */
  List<RunSummary> list() {
    return RunFolder.list(folder()).stream()
        .sorted(Comparator.reverseOrder())
        .map(this::summary)
        .toList();
  }

  private RunSummary summary(String id) {
    boolean underWay = RunFolder.underWay(folder(), id);
    try {
      return RunSummary.of(id, Journal.read(folder(), id), underWay);
    } catch (PolicyException badLine) {
      return RunSummary.unreadable(id);
    }
  }

  Pruned prune(Instant before, int keep, boolean doubtful) {
    List<String> removed = new ArrayList<>();
    List<String> kept = new ArrayList<>();
    list().stream()
        .skip(keep)
        .filter(run -> run.started().isBefore(before) && !run.underWay())
        .forEach(
            run -> {
              if (!run.doubtful() || doubtful) {
                remove(run.id());
                removed.add(run.id());
              } else {
                kept.add(run.id());
              }
            });
    return new Pruned(removed, kept);
  }

  private void remove(String id) {
    try (RunFolder run = RunFolder.open(folder(), id)) {
      run.delete();
    }
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException fault) {
      throw new UsageException(
          "The script of the run can't be read.", "in " + path, "Put it back where it was.");
    }
  }

  private String known(String id) {
    List<String> all = RunFolder.list(folder());
    if (!all.contains(id)) {
      String hint = Nearest.hint(id, all);
      throw new UsageException(
          "There is no run " + id + ".",
          "for run " + id,
          hint.isEmpty()
              ? "See: reeve runs list"
              : Character.toUpperCase(hint.charAt(0)) + hint.substring(1));
    }
    return id;
  }

  private static PolicyException unreadable(String id) {
    return new PolicyException(
        "What run " + id + " was started with can't be read.",
        "for run " + id,
        "Another key sealed it, or it was changed; start the script anew.");
  }
}
