package dev.socialapi.store;

/**
 * What was asked of the table.
 *
 * @param requests how many
 * @param readUnits half a unit is 4 KB read eventually consistently
 * @param writeUnits indexes and transactions included
 */
public record TableUsage(int requests, double readUnits, double writeUnits) {}
