package dev.reeve.shell.cli.session;

import dev.reeve.errors.ReeveException;
import dev.reeve.profile.Folders;
import dev.reeve.profile.ProfileSource;
import dev.reeve.profile.Profiles;
import dev.reeve.profile.file.ProfileFiles;
import dev.reeve.shell.cli.option.Console;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Where profiles come from: the user's file, the project's, and the built-in demo. */
public final class Sources {
  private Sources() {}

  /** The files of this user and project; an untrusted project's wish is told and left out. */
  public static ProfileFiles files(Folders folders, Console console) {
    return files(folders, console, Path.of(""));
  }

  /** The same where the process stands in that folder. */
  static ProfileFiles files(Folders folders, Console console, Path working) {
    Set<String> told = ConcurrentHashMap.newKeySet();
    return new ProfileFiles(
        folders,
        console.environment(),
        working.toAbsolutePath(),
        error -> {
          // a command looks at a profile several times
          if (told.add(error.text())) {
            console.err().println("warning: " + error.text());
          }
        });
  }

  /** The files; for unattended runs an untrusted project's wish is an error. */
  static ProfileFiles unattended(Folders folders, Console console) {
    return new ProfileFiles(
        folders,
        console.environment(),
        Path.of("").toAbsolutePath(),
        error -> {
          throw error;
        });
  }

  /** Names of all profiles, the demo too; none where the file has faults. */
  public static List<String> names(Console console) {
    List<String> names = new ArrayList<>();
    try {
      names.addAll(files(console.folders(), console).names());
    } catch (ReeveException unreadable) {
      names.clear();
    }
    names.add("demo");
    return names;
  }

  /** The profiles of the files alone. */
  public static Profiles profiles(Folders folders, Console console) {
    List<ProfileSource> sources = List.of(files(folders, console));
    return new Profiles(sources, console.environment());
  }
}
