@NullMarked
package dev.socialapi.local;

import org.jspecify.annotations.NullMarked;
