/**
 * The system under test: a process of its own, started once for all tests or running already, and
 * the people who use it. Nothing here calls the system's classes; everything goes through its
 * doors, as it would on AWS.
 */
@NullMarked
package dev.socialapi.e2e.system;

import org.jspecify.annotations.NullMarked;
