package dev.reeve.script.surface;

import dev.reeve.script.plain.Held;
import dev.reeve.value.Jobs;
import groovy.lang.GroovyObjectSupport;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Work for several targets, one row each: {@code jobs.await()}, {@code jobs*.target}. */
public final class JobsObject extends GroovyObjectSupport
    implements Iterable<JobsObject.Row>, Held {
  private final Surface surface;
  private final Jobs jobs;

  JobsObject(Surface surface, Jobs jobs) {
    this.surface = surface;
    this.jobs = jobs;
  }

  @Override
  public Jobs held() {
    return jobs;
  }

  /** Waits for all of them; gives the rows with what became of each. */
  public @Nullable Object await(Object... arguments) {
    return Awaits.await(surface, jobs, arguments);
  }

  /** The rows in the order of the targets. */
  public List<Row> getRows() {
    return jobs.rows().stream().map(row -> new Row(surface, row)).toList();
  }

  /** Whether the vendor took every target. */
  public boolean asBoolean() {
    return jobs.rows().stream().allMatch(Jobs.Row::accepted);
  }

  @Override
  public Iterator<Row> iterator() {
    return getRows().iterator();
  }

  /** One line a target. */
  @Override
  public String toString() {
    return getRows().toString();
  }

  /** One target. */
  public static final class Row {
    private final Surface surface;
    private final Jobs.Row row;

    Row(Surface surface, Jobs.Row row) {
      this.surface = surface;
      this.row = row;
    }

    /** The target's name. */
    public String getTarget() {
      return row.target();
    }

    /** Whether the vendor took it. */
    public boolean isOk() {
      return row.accepted();
    }

    /** The job, or null where it was refused. */
    public @Nullable JobObject getJob() {
      return row.job().map(job -> new JobObject(surface, job)).orElse(null);
    }

    /** The vendor's words, or null where it was accepted. */
    public @Nullable String getError() {
      return row.accepted() ? null : row.refusal();
    }

    @Override
    public String toString() {
      return row.target() + (row.accepted() ? ": accepted" : ": refused, " + row.refusal());
    }
  }
}
