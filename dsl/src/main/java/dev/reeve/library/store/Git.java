package dev.reeve.library.store;

import dev.reeve.library.LibraryException;
import dev.reeve.library.Origin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The system's git, by argument list: no hooks, no submodules, no prompts, no local transports that
 * the user did not ask for.
 */
final class Git {
  private static final long SECONDS = 120;

  private Git() {}

  /** Fetches one ref into an empty folder and checks it out; returns the full commit id. */
  static String fetch(Origin origin, Path folder) {
    run(folder, "init", "--quiet", "--template=");
    String ref = origin.ref().isEmpty() ? "HEAD" : origin.ref();
    run(
        folder,
        "fetch",
        "--quiet",
        "--depth=1",
        "--no-tags",
        "--no-recurse-submodules",
        "--",
        origin.location(),
        ref);
    String commit = run(folder, "rev-parse", "--verify", "FETCH_HEAD^{commit}").strip();
    refuseLinks(run(folder, "ls-tree", "-r", "-z", commit), origin);
    run(folder, "-c", "advice.detachedHead=false", "checkout", "--quiet", "--detach", commit);
    return commit;
  }

  /** A tree's modes tell links (120000) and other repositories (160000) before any is written. */
  private static void refuseLinks(String listing, Origin origin) {
    for (String entry : listing.split("\0")) {
      if (entry.startsWith("120000") || entry.startsWith("160000")) {
        String path = entry.substring(entry.indexOf('\t') + 1).replaceAll("\\p{Cntrl}", "?");
        throw LibraryException.refused(
            path + " is a link or another repository",
            "for " + origin,
            "its author must take it out of the library");
      }
    }
  }

  private static String run(Path folder, String... words) {
    List<String> command =
        new ArrayList<>(
            List.of(
                "git",
                "-c",
                "core.hooksPath=/dev/null",
                "-c",
                "protocol.file.allow=user",
                "-c",
                "core.symlinks=false",
                "-c",
                "core.autocrlf=false",
                "-c",
                "submodule.recurse=false"));
    command.addAll(List.of(words));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    Map<String, String> environment = builder.environment();
    environment
        .keySet()
        .removeIf(name -> name.startsWith("GIT_DIR") || name.startsWith("GIT_WORK"));
    environment.put("GIT_TERMINAL_PROMPT", "0");
    environment.putIfAbsent("GIT_SSH_COMMAND", "ssh -oBatchMode=yes");
    return finished(builder, words);
  }

  private static String finished(ProcessBuilder builder, String... words) {
    Path said = null;
    try {
      // Into a file: a remote that hangs must not hold us in a read.
      said = Files.createTempFile("reeve-git", ".txt");
      Process process = builder.redirectOutput(said.toFile()).start();
      process.getOutputStream().close();
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw failed("git " + words[0] + " did not end within " + SECONDS + " s");
      }
      String output = Files.readString(said);
      if (process.exitValue() != 0) {
        throw failed("git " + words[0] + " failed: " + firstLine(output));
      }
      return output;
    } catch (IOException e) {
      throw LibraryException.failed(
          "git cannot be started", "for reeve library", "install git, or use file:FOLDER", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failed("git " + words[0] + " was interrupted");
    } finally {
      if (said != null) {
        Folders.delete(said);
      }
    }
  }

  /** The difference of two folders as git shows it, or nothing where there is no git. */
  static List<String> difference(Path older, Path newer) {
    ProcessBuilder builder =
        new ProcessBuilder(
            "git",
            "diff",
            "--no-index",
            "--no-color",
            "--no-ext-diff",
            "--no-textconv",
            "--",
            "" + older,
            "" + newer);
    try {
      Process process = builder.redirectErrorStream(true).start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return output.replace(older + "/", "/").replace(newer + "/", "/").lines().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static LibraryException failed(String what) {
    return LibraryException.failed(
        what, "for reeve library", "look at the address, the ref and your access to it", null);
  }

  private static String firstLine(String output) {
    return output
        .lines()
        .filter(line -> !line.isBlank())
        .findFirst()
        .orElse("it said nothing")
        .strip();
  }
}
