package dev.socialapi.migration;

/** A place in the table: that of an item, present or past. */
public record Position(String partition, String sort) {}
