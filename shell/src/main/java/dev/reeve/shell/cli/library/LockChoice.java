package dev.reeve.shell.cli.library;

import dev.reeve.library.store.Libraries;
import dev.reeve.shell.cli.session.Shelves;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which lock a command changes. */
final class LockChoice {
  @Option(names = "--user", description = "the user's lock, also inside a project")
  private boolean user;

  @Option(
      names = "--project",
      paramLabel = "FOLDER",
      description = "the project whose reeve.lock it is; else the project's, else the user's")
  private @Nullable Path folder;

  Libraries libraries(Shelves shelves) {
    if (folder != null) {
      return shelves.in(folder);
    }
    return user ? shelves.ofUser() : shelves.ofProject().orElseGet(shelves::ofUser);
  }
}
