package dev.socialapi.infra;

import java.nio.file.Path;

/**
 * The files that the templates are made of.
 *
 * @param sitePolicy the content security policy of the published contract's site
 */
record Inputs(Path contract, Software software, Path sitePolicy) {}
