package dev.reeve.shell.cli.runs;

import dev.reeve.errors.UsageException;
import dev.reeve.secret.OwnFile;
import dev.reeve.shell.cli.option.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the page of a run goes. */
final class ReportFile {
  private ReportFile() {}

  /** Writes a page and tells where; {@code -} is standard output. */
  static void write(String page, Path file, Console console) {
    if (file.toString().equals("-")) {
      console.out().print(page);
      return;
    }
    try {
      OwnFile.make(file);
      Files.writeString(file, page);
    } catch (IOException e) {
      throw new UsageException(
          "The report can't be written to " + file + ".",
          "for runs report",
          "Name a file in a folder that is there and may be written with --file.");
    }
    console.out().println(file);
  }
}
