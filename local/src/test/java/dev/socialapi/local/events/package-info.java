@NullMarked
package dev.socialapi.local.events;

import org.jspecify.annotations.NullMarked;
