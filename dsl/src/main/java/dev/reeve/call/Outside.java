package dev.reeve.call;

import dev.reeve.call.job.Progress;
import dev.reeve.http.Door;
import dev.reeve.http.Endpoints;
import dev.reeve.http.Masking;
import dev.reeve.http.Pause;

/**
 * What calls need of the rest of the engine.
 *
 * @param door every request passes it
 * @param endpoints where vendors are reached
 * @param masking hides secrets in errors
 * @param scopes what profile and login say of scope words
 * @param pause the clock, and the sleeps between polls
 * @param progress is told how waits go
 */
public record Outside(
    Door door,
    Endpoints endpoints,
    Masking masking,
    ScopeValues scopes,
    Pause pause,
    Progress progress) {}
