/**
 * What a run did, kept so that it can go on after its process ended: the journal, the exact store,
 * lanes and positions. Start reading at {@link dev.reeve.journal.Journal}; {@code mask} says what
 * may be shown, {@code cassette} records and replays without a run.
 *
 * <pre>
 * RUNS/ID/lock             locked by the process of the run for its life
 * RUNS/ID/journal.jsonl    one event a line, masked, each with a checksum over all before it
 * RUNS/ID/exact/N          what was received, sealed under the run's key
 * </pre>
 *
 * <p>May use: {@code http}, {@code vendor}, {@code value}, {@code json}, {@code secret}, {@code
 * errors}.
 */
@NullMarked
package dev.reeve.journal;

import org.jspecify.annotations.NullMarked;
