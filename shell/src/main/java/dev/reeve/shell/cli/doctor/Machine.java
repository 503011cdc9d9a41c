package dev.reeve.shell.cli.doctor;

import dev.reeve.engine.isolation.Bubblewrap;
import dev.reeve.profile.Folders;
import dev.reeve.shell.cli.option.Console;
import dev.reeve.shell.cli.session.Version;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks at what no configuration can break: Java, the terminal, the folders. */
final class Machine {
  private final Console console;
  private final Folders folders;

  Machine(Console console) {
    this.console = console;
    this.folders = console.folders();
  }

  List<Finding> findings() {
    List<Finding> found = new ArrayList<>();
    found.add(Finding.ok("reeve", Version.NUMBER));
    found.add(java());
    found.add(terminal());
    found.add(text());
    found.add(isolation());
    found.add(folder("config", folders.config()));
    found.add(folder("state", folders.state()));
    found.add(folder("cache", folders.cache()));
    return found;
  }

  private static Finding java() {
    String what =
        System.getProperty("java.version", "?")
            + " ("
            + System.getProperty("java.vendor", "?")
            + ") in "
            + System.getProperty("java.home", "?");
    boolean compiler = ModuleLayer.boot().findModule("jdk.jshell").isPresent();
    return compiler
        ? Finding.ok("java", what)
        : Finding.warn(
            "java",
            what + ", without jdk.jshell",
            "install a whole JDK to use /lang java and to run x.jsh");
  }

  private Finding terminal() {
    String kind = console.environment().getOrDefault("TERM", "unset");
    if (console.dumb()) {
      return Finding.warn(
          "terminal",
          "TERM=dumb: no colour, no menu, no progress",
          "set TERM to what your terminal is, e.g. xterm-256color");
    }
    String colour = console.colour() ? "" : ", NO_COLOR is set";
    String width = console.outIsTerminal() ? ", " + console.width() + " columns" : ", no terminal";
    return Finding.ok("terminal", kind + width + colour);
  }

  private Finding text() {
    String told = System.getProperty("native.encoding", "");
    boolean wide = told.isEmpty() || Charset.forName(told).equals(StandardCharsets.UTF_8);
    String locale = console.environment().getOrDefault("LANG", "LANG unset");
    return wide
        ? Finding.ok("text", "UTF-8, " + locale)
        : Finding.warn(
            "text",
            told + ", " + locale + ": charts and names may look wrong",
            "set LANG to a UTF-8 locale, e.g. C.UTF-8");
  }

  private Finding isolation() {
    Bubblewrap.Look look = Bubblewrap.look(console.environment().getOrDefault("PATH", ""));
    return look.sandbox().isPresent()
        ? Finding.ok("isolation", look.text())
        : Finding.warn(
            "isolation",
            look.text(),
            "install bubblewrap, and let users make namespaces; until then scripts of libraries"
                + " that nobody vouches for run on the simulator, or with --trust");
  }

  private Finding folder(String name, Path folder) {
    String shown = folders.shown(folder);
    Path there = folder;
    while (there != null && !Files.exists(there)) {
      there = there.getParent();
    }
    boolean writable = there != null && Files.isDirectory(there) && Files.isWritable(there);
    if (!writable) {
      return Finding.warn(
          name, shown + " can't be written", "give yourself write permission, or set another");
    }
    return Finding.ok(name, shown + (Files.exists(folder) ? "" : " (not made yet)"));
  }
}
