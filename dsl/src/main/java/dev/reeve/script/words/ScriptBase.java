package dev.reeve.script.words;

import dev.reeve.script.plain.ShownValue;
import dev.reeve.value.Shown;
import groovy.lang.Binding;
import groovy.lang.Closure;
import groovy.lang.Script;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The class every script extends: the words of {@link Words} as methods. */
public abstract class ScriptBase extends Script {

  private Words words() {
    Binding binding = getBinding();
    if (binding instanceof WordsBinding known) {
      return known.words();
    }
    throw new IllegalStateException("a script runs in a session");
  }

  /** Runs a block under another profile, scope or options. */
  public @Nullable Object using(Map<String, ?> settings, Closure<?> block) {
    return words().blocks().using(settings, block);
  }

  /** Runs a block under every profile that fits the pattern, in parallel. */
  public List<LaneRow> across(Object profiles, Closure<?> block) {
    return words().blocks().across(Map.of(), profiles, block);
  }

  /** The same with {@code max:} profiles at a time. */
  public List<LaneRow> across(Map<String, ?> options, Object profiles, Closure<?> block) {
    return words().blocks().across(options, profiles, block);
  }

  /** The same under profiles given one by one; options such as {@code max:} come first. */
  public List<LaneRow> across(Object first, Object second, Object... more) {
    return words().blocks().across(first, second, more);
  }

  /** Runs a block for every element, in parallel. */
  public List<LaneRow> parallel(Object elements, Closure<?> block) {
    return words().blocks().parallel(Map.of(), elements, block);
  }

  /** The same with {@code max:} elements at a time. */
  public List<LaneRow> parallel(Map<String, ?> options, Object elements, Closure<?> block) {
    return words().blocks().parallel(options, elements, block);
  }

  /** Rows as a table. */
  public ShownValue table(@Nullable Object rows) {
    return words().shown(Shown.Form.TABLE, rows);
  }

  /** A series as a chart. */
  public ShownValue chart(@Nullable Object series) {
    return words().shown(Shown.Form.CHART, series);
  }

  /** The same with {@code title:}, or in the file of that name, {@code .svg} or {@code .png}. */
  public ShownValue chart(Map<String, ?> options, @Nullable Object series) {
    return words().shown(Shown.Form.CHART, series, options);
  }

  /** Rows as a table of these {@code columns:}, or with {@code exact:} values. */
  public ShownValue table(Map<String, ?> options, @Nullable Object rows) {
    return words().shown(Shown.Form.TABLE, rows, options);
  }

  /** How a series went, in one line. */
  public ShownValue trend(@Nullable Object series) {
    return words().shown(Shown.Form.TREND, series);
  }

  /** Reads a JSON file. */
  public @Nullable Object json(Object file) {
    return words().read("json", file);
  }

  /** Reads a YAML file. */
  public @Nullable Object yaml(Object file) {
    return words().read("yaml", file);
  }

  /** Reads a CSV file: a list of rows by column name. */
  public @Nullable Object csv(Object file) {
    return words().read("csv", file);
  }

  /** A number from 0 to below 1; a resumed run is told the same again. */
  public double random() {
    return words().random();
  }

  /** A new identifier; a resumed run is told the same again. */
  public String uuid() {
    return words().uuid();
  }

  /**
   * What a block learns from files, processes or other clocks: run once, told again when the run is
   * resumed. Gives plain values: texts, numbers, lists, maps.
   */
  public @Nullable Object once(String name, Closure<?> block) {
    return words().once(name, block);
  }

  /** Ends the script as failed. */
  public Object fail(Object text) {
    throw words().failed(text);
  }

  /** Ends the script: 0 done, 1 failed, 7 partly done. */
  public Object exit(int code) {
    throw words().exit(code);
  }

  /** The value given for a parameter, or its default; the compiler puts this in. */
  public @Nullable Object reeveParameter(String name, Closure<?> byDefault) {
    return words().parameter(name, byDefault);
  }
}
