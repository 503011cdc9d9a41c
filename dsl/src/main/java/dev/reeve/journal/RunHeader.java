package dev.reeve.journal;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run is.
 *
 * @param script its name as the user gave it
 * @param parameters by name, secrets among them masked
 * @param facts all that must not change until the run's end, by the user's name for it ({@code the
 *     script}, {@code library acme}, {@code parameter since}); only digests of the values are kept
 */
public record RunHeader(
    String script, Map<String, @Nullable Object> parameters, Map<String, String> facts) {}
