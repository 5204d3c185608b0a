package org.almoner.server.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where a PostgreSQL is and who we are to it.
 *
 * @param jdbcUrl without user and password
 */
public record DatabaseAddress(String jdbcUrl, String user, String password) {
    private static final String PREFIX = "jdbc:postgresql:";

    /**
     * Takes apart what a person types: {@code jdbc:postgresql://host:port/database}, with the user
     * and password in the URL ({@code //user:password@host} or {@code ?user=…&password=…}) or in
     * the environment as ALMONER_DB_USER and ALMONER_DB_PASSWORD. The URL wins.
     *
     * @throws StartupProblem when it is no such URL
     */
    public static DatabaseAddress parse(String typed, Map<String, String> environment) {
        String user = environment.getOrDefault("ALMONER_DB_USER", "");
        String password = environment.getOrDefault("ALMONER_DB_PASSWORD", "");
        URI uri = uri(typed);

        String login = uri.getRawUserInfo();
        if (login != null) {
            int colon = login.indexOf(':');
            user = decoded(colon < 0 ? login : login.substring(0, colon));
            password = colon < 0 ? password : decoded(login.substring(colon + 1));
        }
        List<String> kept = new ArrayList<>();
        String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        for (String part : query.split("&", -1)) {
            if (part.startsWith("user=")) {
                user = decoded(part.substring("user=".length()));
            } else if (part.startsWith("password=")) {
                password = decoded(part.substring("password=".length()));
            } else if (!part.isEmpty()) {
                kept.add(part);
            }
        }
        if (user.isEmpty()) {
            throw new StartupProblem(
                    "--database names no user; put it into the URL"
                            + " (jdbc:postgresql://user@host/database) or set ALMONER_DB_USER, and"
                            + " ALMONER_DB_PASSWORD for the password.");
        }
        String authority = uri.getRawAuthority();
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        String url = PREFIX + "//" + host + uri.getRawPath();
        return new DatabaseAddress(
                kept.isEmpty() ? url : url + "?" + String.join("&", kept), user, password);
    }

    private static URI uri(String typed) {
        StartupProblem unreadable =
                new StartupProblem(
                        "--database is not a PostgreSQL URL; it looks like"
                                + " jdbc:postgresql://host:5432/database.");
        String bare = typed.startsWith("jdbc:") ? typed.substring("jdbc:".length()) : typed;
        try {
            URI uri = new URI(bare);
            boolean ours =
                    "postgresql".equals(uri.getScheme()) || "postgres".equals(uri.getScheme());
            if (!ours || uri.getRawAuthority() == null || uri.getRawPath().length() < 2) {
                throw unreadable;
            }
            return uri;
        } catch (URISyntaxException _) {
            // The cause is dropped on purpose: its message repeats the URL, password and all.
            throw unreadable;
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }

    /** Host, port and database name, as a message may show them. */
    String place() {
        String bare = jdbcUrl.substring(Math.min(PREFIX.length(), jdbcUrl.length()));
        int query = bare.indexOf('?');
        String place = query < 0 ? bare : bare.substring(0, query);
        return place.startsWith("//") ? place.substring(2) : place;
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return user + " at " + place();
    }
}
