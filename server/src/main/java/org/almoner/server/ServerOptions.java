package org.almoner.server;

import java.nio.file.Path;
import java.time.ZoneId;

/**
 * How the server is started.
 *
 * @param jdbcUrl where PostgreSQL is
 * @param databaseUser the owner of the schemas; the application itself works as almoner_app
 * @param folder where keys and the demo payer's memory live
 * @param listen the address to listen on; the loopback address unless told otherwise
 * @param port 0 for any free port
 * @param demo whether the demo clinic and its payer are wanted
 * @param secureCookies whether the browser reaches us by TLS
 * @param zone the practice's time zone
 */
public record ServerOptions(
        String jdbcUrl,
        String databaseUser,
        String databasePassword,
        Path folder,
        String listen,
        int port,
        boolean demo,
        boolean secureCookies,
        ZoneId zone) {}
