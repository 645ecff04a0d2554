/**
 * How functions start: the deployed jar as Lambda lays it out, in a JVM under AWS's real runtime
 * client, between an emulated Runtime API and the table of a running system.
 */
@NullMarked
package dev.socialapi.bench.coldstart;

import org.jspecify.annotations.NullMarked;
