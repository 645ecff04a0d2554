@NullMarked
package dev.socialapi.local.database;

import org.jspecify.annotations.NullMarked;
