/** What Gatling plays, in a process of its own: who asks for what, and how often. */
@NullMarked
package dev.socialapi.load.simulation;

import org.jspecify.annotations.NullMarked;
