package dev.reeve.shell.cli.option;

import dev.reeve.profile.Folders;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * The process's streams and what is known of them. Data goes to {@code out}; prompts, progress,
 * warnings and logs to {@code err}.
 *
 * @param in standard input
 * @param out standard output, UTF-8
 * @param err standard error, UTF-8
 * @param terminals digits of the descriptors that are terminals, e.g. {@code 012}
 * @param width columns of the terminal; 80 when unknown
 * @param environment the process's environment
 */
public record Console(
    InputStream in,
    PrintStream out,
    PrintStream err,
    String terminals,
    int width,
    Map<String, String> environment) {

  private static final Descriptor OUT = new Descriptor(FileDescriptor.out);

  /** The console of this process; the launcher tells which descriptors are terminals. */
  public static Console ofProcess() {
    return new Console(
        new FileInputStream(FileDescriptor.in),
        utf8(OUT),
        utf8(new Descriptor(FileDescriptor.err)),
        System.getProperty("reeve.terminals", ""),
        width(System.getProperty("reeve.columns", "")),
        System.getenv());
  }

  /** The same with another standard output. */
  public Console withOut(PrintStream other) {
    return new Console(in, other, err, terminals, width, environment);
  }

  /** The same with another standard error. */
  public Console withErr(PrintStream other) {
    return new Console(in, out, other, terminals, width, environment);
  }

  /** Where Reeve keeps its files, by this console's environment. */
  public Folders folders() {
    return Folders.ofUser(environment);
  }

  private static PrintStream utf8(Descriptor descriptor) {
    return new PrintStream(
        new java.io.BufferedOutputStream(descriptor, 8192), false, StandardCharsets.UTF_8);
  }

  /** Why not all of the process's standard output could be written; empty where all was. */
  public static Optional<String> lost() {
    return OUT.lost();
  }

  private static int width(String told) {
    return told.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(told) : 80;
  }

  /** Whether a person watches standard output. */
  public boolean outIsTerminal() {
    return terminals.contains("1") && !dumb();
  }

  /** Whether a person watches standard error. */
  public boolean errIsTerminal() {
    return terminals.contains("2") && !dumb();
  }

  /** Whether a person can answer: standard input and standard error are terminals. */
  public boolean interactive() {
    return terminals.contains("0") && terminals.contains("2");
  }

  /** {@code TERM=dumb}: no colour, no progress, no redrawing. */
  public boolean dumb() {
    return "dumb".equals(environment.get("TERM"));
  }

  /** Whether colour may be used on a stream that is a terminal: no-color.org. */
  public boolean colour() {
    String unwanted = environment.getOrDefault("NO_COLOR", "");
    return unwanted.isEmpty() && !dumb();
  }

  /**
   * Rows of the terminal at which a person reads and answers; 0 where texts are not to be paged.
   */
  public int rows() {
    String told = System.getProperty("reeve.rows", "");
    boolean person = terminals.contains("0") && outIsTerminal();
    return person && told.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(told) : 0;
  }

  /** Sends on what is buffered. */
  public void flush() {
    out.flush();
    err.flush();
  }
}
