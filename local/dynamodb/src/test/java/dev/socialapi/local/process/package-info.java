@NullMarked
package dev.socialapi.local.process;

import org.jspecify.annotations.NullMarked;
