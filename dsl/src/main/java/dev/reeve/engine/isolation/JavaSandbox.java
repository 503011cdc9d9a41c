package dev.reeve.engine.isolation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Starts a class of ours on this JDK, in a sandbox. */
record JavaSandbox(Bubblewrap bubblewrap, List<Path> classPath, String main)
    implements Cell.Sandbox {
  private static final List<String> SYSTEM = List.of("/usr/lib", "/usr/lib64", "/lib", "/lib64");

  /** No more memory than a script needs; no file is written beside it. */
  private static final List<String> FLAGS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:-UsePerfData",
          "-Xmx512m",
          "-XX:MaxMetaspaceSize=256m",
          "-Dfile.encoding=UTF-8",
          "-Djava.awt.headless=true",
          "-Duser.home=/home",
          "-Duser.name=isolated",
          "-Djava.io.tmpdir=/tmp");

  /** From 24 on the JVM warns of what Groovy does with Unsafe. */
  private static final List<String> NEWER =
      List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

  @Override
  public Cell.Child start(Map<String, Path> readable) throws IOException {
    Path home = Path.of(System.getProperty("java.home", "")).toRealPath();
    Map<String, Path> all = new LinkedHashMap<>();
    for (String each : SYSTEM) {
      if (Files.isDirectory(Path.of(each))) {
        all.put(each, Path.of(each));
      }
    }
    all.put(home.toString(), home);
    outside(home, all);
    List<String> jars = new ArrayList<>();
    for (Path each : classPath) {
      String seen = "/reeve/" + jars.size() + "-" + each.getFileName();
      all.put(seen, each);
      jars.add(seen);
    }
    all.putAll(readable);
    List<String> java = new ArrayList<>(List.of(home.resolve("bin/java").toString()));
    java.addAll(FLAGS);
    java.addAll(Runtime.version().feature() >= 24 ? NEWER : List.of());
    java.addAll(List.of("-cp", String.join(":", jars), main));
    ProcessBuilder builder = new ProcessBuilder(bubblewrap.command(all, java));
    builder.environment().clear();
    return new ChildProcess(builder.start());
  }

  /** Distributions keep settings of the JDK elsewhere, e.g. in /etc, and link to them. */
  private static void outside(Path home, Map<String, Path> all) throws IOException {
    for (String folder : List.of("conf", "lib")) {
      try (Stream<Path> files = Files.walk(home.resolve(folder))) {
        for (Path link : files.filter(Files::isSymbolicLink).toList()) {
          if (Files.isRegularFile(link)) {
            Path real = link.toRealPath();
            boolean there = SYSTEM.stream().anyMatch(real::startsWith) || real.startsWith(home);
            if (!there) {
              all.put(real.toString(), real);
              all.put(seen(link), real);
            }
          }
        }
      }
    }
  }

  private static String seen(Path link) throws IOException {
    Path target = Files.readSymbolicLink(link);
    return link.resolveSibling(target).normalize().toString();
  }
}
