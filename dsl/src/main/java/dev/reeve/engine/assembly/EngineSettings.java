package dev.reeve.engine.assembly;

import dev.reeve.engine.isolation.Isolation;
import dev.reeve.http.Pause;
import dev.reeve.http.Running;
import dev.reeve.profile.Folders;
import dev.reeve.profile.ProfileSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an engine is built of.
 *
 * @param version Reeve's
 * @param folders where files are kept
 * @param environment the variables of the process
 * @param sources of profiles, the earlier one counts
 * @param pauses makes the clock of a session
 * @param authorities a file of further authorities to trust
 * @param isolation which scripts may not run in this process
 */
public record EngineSettings(
    String version,
    Folders folders,
    Map<String, String> environment,
    List<ProfileSource> sources,
    Function<Running, Pause> pauses,
    Optional<Path> authorities,
    Isolation isolation) {}
