package dev.socialapi.cleanup;

/**
 * What a pass over the remains of something has done.
 *
 * @param found how many items there were to remove
 * @param complete whether the pass came to their end
 */
public record Removal(int found, boolean complete) {}
