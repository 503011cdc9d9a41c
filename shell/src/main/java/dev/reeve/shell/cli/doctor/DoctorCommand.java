package dev.reeve.shell.cli.doctor;

import dev.reeve.errors.ExitCategory;
import dev.reeve.shell.cli.doctor.Finding.State;
import dev.reeve.shell.cli.option.Console;
import dev.reeve.shell.cli.option.GlobalOptions;
import dev.reeve.shell.cli.session.Showing;
import dev.reeve.shell.output.format.OutputFormat;
import dev.reeve.shell.output.format.SafeText;
import dev.reeve.shell.output.format.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code reeve doctor}. */
@Command(
    name = "doctor",
    description = "look at Java, terminal, configuration, vault and vendors; say what to do")
public final class DoctorCommand implements Callable<Integer> {
  private static final int NAMES = 10;

  private final Console console;

  @Mixin private GlobalOptions options = new GlobalOptions();

  // The launcher does it, before Java starts.
  @SuppressWarnings("UnusedVariable")
  @Option(names = "--warm", description = "make the class archive now, for images")
  private boolean warm;

  /** A command that writes to that console. */
  public DoctorCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<Finding> found = new ArrayList<>(new Machine(console).findings());
    found.addAll(new Configured(console, options).findings());
    OutputFormat format = options.output().orElse(OutputFormat.TABLE);
    if (format == OutputFormat.TABLE) {
      found.forEach(this::print);
    } else {
      Showing.screen(options, console).value(found.stream().map(Finding::row).toList(), format);
    }
    return found.stream()
        .filter(each -> each.state() == State.WRONG)
        .map(Finding::category)
        .findFirst()
        .orElse(ExitCategory.OK)
        .code();
  }

  private void print(Finding finding) {
    Style style = new Style(console.outIsTerminal() && console.colour());
    String state = SafeText.pad(finding.state().word(), 5);
    String mark =
        switch (finding.state()) {
          case OK -> style.good(state);
          case WARN -> style.notable(state);
          case WRONG -> style.wrong(state);
        };
    String start = mark + "  " + SafeText.pad(finding.check(), NAMES) + "  ";
    console.out().println(start + SafeText.of(finding.what()));
    if (!finding.remedy().isEmpty()) {
      console.out().println(" ".repeat(NAMES + 9) + SafeText.of(finding.remedy()));
    }
  }
}
