package dev.reeve.openapi.build;

import dev.reeve.json.Yaml;
import dev.reeve.openapi.OpenApiReader;
import dev.reeve.openapi.compiled.CompiledForm;
import dev.reeve.vendor.Vendor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compiles every {@code NAME.openapi.yaml} of a folder to {@code NAME.vendor} beside it. */
public final class CompileVendors {
  private static final String DOCUMENT = ".openapi.yaml";
  private static final String OPERATOR = "-operator";

  private final Path folder;

  private CompileVendors(Path folder) {
    this.folder = folder;
  }

  /**
   * Compiles, unless what is there is newer than documents and classes.
   *
   * @param arguments the folder of compiled classes; the documents are in its {@code vendors}
   * @throws dev.reeve.openapi.DocumentException when a document has faults
   */
  public static void main(String[] arguments) throws IOException {
    Path classes = Path.of(arguments[0]);
    CompileVendors compiler = new CompileVendors(classes.resolve("vendors"));
    FileTime changed = newest(classes);
    for (String name : compiler.names()) {
      compiler.compile(name, changed);
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(DOCUMENT))
          .map(file -> file.substring(0, file.length() - DOCUMENT.length()))
          .sorted()
          .toList();
    }
  }

  private void compile(String name, FileTime changed) throws IOException {
    Path compiled = folder.resolve(name + ".vendor");
    if (Files.exists(compiled) && Files.getLastModifiedTime(compiled).compareTo(changed) > 0) {
      return;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CompiledForm.write(vendor(name), bytes);
    Files.write(compiled, bytes.toByteArray());
  }

  private Vendor vendor(String name) throws IOException {
    if (!name.endsWith(OPERATOR)) {
      return OpenApiReader.read(name, document(name), OpenApiReader.Options.OWN);
    }
    String main = name.substring(0, name.length() - OPERATOR.length());
    Object both = Supplement.of(parsed(main), parsed(name));
    return OpenApiReader.read(main, both, OpenApiReader.Options.OWN);
  }

  private Object parsed(String name) throws IOException {
    return Objects.requireNonNull(document(name), name);
  }

  private @Nullable Object document(String name) throws IOException {
    try (InputStream in = Files.newInputStream(folder.resolve(name + DOCUMENT))) {
      return Yaml.parse(in);
    }
  }

  /** When a document, or a class that reads or holds it, last changed. */
  private static FileTime newest(Path classes) throws IOException {
    FileTime newest = FileTime.fromMillis(0);
    for (String part :
        List.of("vendors", "dev/reeve/openapi", "dev/reeve/vendor", "dev/reeve/json")) {
      try (Stream<Path> files = Files.walk(classes.resolve(part))) {
        for (Path file : files.filter(each -> !each.toString().endsWith(".vendor")).toList()) {
          FileTime time = Files.getLastModifiedTime(file);
          boolean counts = Files.isRegularFile(file) && time.compareTo(newest) > 0;
          newest = counts ? time : newest;
        }
      }
    }
    return newest;
  }
}
