package dev.socialapi.generator;

/** A page of a list, as the client's template wants it. */
record PageView(String name, String item) {}
