/**
 * Operations about the API itself: its published contract.
 *
 * <p>They know no caller and no table.
 */
@NullMarked
package dev.socialapi.service;

import org.jspecify.annotations.NullMarked;
