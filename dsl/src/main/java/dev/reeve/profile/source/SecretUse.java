package dev.reeve.profile.source;

/**
 * What a credential is wanted for.
 *
 * @param setting its word in the profile, e.g. {@code secret}
 * @param where whose it is, e.g. {@code pureport, profile prod}
 * @param secret whether nobody may see it: a user name is a credential, but no secret
 */
public record SecretUse(String setting, String where, boolean secret) {}
