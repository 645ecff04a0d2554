/**
 * Random histories of five users over all operations, held step by step against a model of the
 * contract in memory.
 */
@NullMarked
package dev.socialapi.e2e.model;

import org.jspecify.annotations.NullMarked;
