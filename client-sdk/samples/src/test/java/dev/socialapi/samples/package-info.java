@NullMarked
package dev.socialapi.samples;

import org.jspecify.annotations.NullMarked;
