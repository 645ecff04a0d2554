/** What everything has logged during the tests. */
@org.jspecify.annotations.NullMarked
package dev.socialapi.e2e.logs;
