package dev.reeve.script.plain;

import dev.reeve.value.Shown;
import java.util.function.Function;

/** A table, chart or trend: as text where it is printed, as itself at the prompt. */
public final class ShownValue implements Held {
  private final Shown shown;
  private final Function<Shown, String> printer;

  /** Shows that, drawn by {@code printer}. */
  public ShownValue(Shown shown, Function<Shown, String> printer) {
    this.shown = shown;
    this.printer = printer;
  }

  @Override
  public Shown held() {
    return shown;
  }

  @Override
  public String toString() {
    return printer.apply(shown);
  }
}
