/**
 * Recordings of calls as HAR 1.2 without secrets, and replays of them without keys or network.
 * Start reading at {@link dev.reeve.journal.cassette.Recorder} and {@link
 * dev.reeve.journal.cassette.Cassette}.
 *
 * <p>May use: {@code journal}, {@code http}, {@code value}, {@code json}, {@code secret}, {@code
 * errors}.
 */
@NullMarked
package dev.reeve.journal.cassette;

import org.jspecify.annotations.NullMarked;
