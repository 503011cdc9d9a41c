package dev.reeve.engine.keeping;

import dev.reeve.http.Guards;
import dev.reeve.http.Pause;
import dev.reeve.http.chain.DoorBuilder;
import dev.reeve.journal.Journal;
import dev.reeve.journal.Outside;
import dev.reeve.journal.Settler;
import dev.reeve.value.Chart;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A run's journal answers what an earlier process of the run learnt, and keeps what is new.
 *
 * @param journal of the run
 * @param decided what a person said of writes in doubt, by their number
 */
public record JournalKeeping(Journal journal, Map<Long, Settler.Verdict.Kind> decided)
    implements Keeping {

  @Override
  public void join(DoorBuilder builder, Guards guards, Settler settler) {
    builder
        .journal(journal.answering(settler, decided))
        .beginning(journal.beginning(settler))
        .sending(journal.sending());
  }

  @Override
  public Outside outside() {
    return journal;
  }

  @Override
  public Pause pause(Pause real) {
    return journal.pause(real);
  }

  @Override
  public Optional<String> run() {
    return Optional.of(journal.run());
  }

  @Override
  public Instant started() {
    return journal.started();
  }

  @Override
  public void drawn(Chart chart) {
    journal.chart(chart);
  }

  @Override
  public void fact(String name, String value) {
    journal.fact(name, value);
  }
}
