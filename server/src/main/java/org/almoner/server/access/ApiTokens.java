package org.almoner.server.access;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tokens by which another program asks in a person's name, and may do less than she. A token is
 * shown once and kept as a hash; it names its practice, so that it can be looked for behind the
 * wall.
 */
@Service
public class ApiTokens {

    /** The one thing that a token may do: read code sets. */
    public static final String CODES_READ = "codes:read";

    /** How many days a token may be good. */
    public static final List<Integer> DAYS = List.of(30, 90, 180, 365);

    public static final int NAME_LENGTH_MAX = 60;

    private static final int MOST = 20;
    private static final int SECRET_BYTES = 32;
    private static final Pattern FORM = Pattern.compile("almoner_(\\d{1,18})_[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Of a token that is used all the time, this is noted at most so often. */
    private static final Duration NOTED_EVERY = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final People people;
    private final Colleagues colleagues;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ApiTokens(
            JdbcClient jdbc,
            People people,
            Colleagues colleagues,
            Clock clock,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.people = people;
        this.colleagues = colleagues;
        this.clock = clock;
        this.events = events;
    }

    /**
     * A token as its owner sees it.
     *
     * @param usedAt to the hour; null while nobody used it
     * @param works whether it opens the door now
     */
    public record Token(
            long tokenId,
            String name,
            String scope,
            Instant madeAt,
            Instant expiresAt,
            @Nullable Instant usedAt,
            @Nullable Instant revokedAt,
            boolean works) {}

    /** A token was made, used, refused or revoked. */
    public record TokenChanged(long tokenId, String action, String detail) {}

    /** Somebody has as many tokens as anybody can keep an eye on. */
    public static final class TooManyTokensException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyTokensException() {
            super(
                    "You have %d tokens that work; revoke one that you need no more."
                            .formatted(MOST));
        }
    }

    /** One's own tokens, the newest first. */
    public List<Token> listMine() {
        return jdbc.sql(
                        "select t.token_id, t.name, t.scope, t.made_at, t.expires_at, t.used_at,"
                                + " t.revoked_at, (t.revoked_at is null and t.expires_at > ? and"
                                + " t.standing = u.standing and u.active) as works from"
                                + " access.api_token t join access.user_account u on u.practice_id"
                                + " = t.practice_id and u.user_id = t.user_id where t.practice_id"
                                + " = ? and t.user_id = ? order by t.token_id desc")
                .params(now(), Tenancy.practiceId(), Tenancy.getCurrent().userId())
                .query(Token.class)
                .list();
    }

    /**
     * Makes a token for oneself, which is returned and can be read only now.
     *
     * @param days one of {@link #DAYS}
     * @throws TooManyTokensException when somebody has many that work
     */
    @Transactional
    public String make(String name, int days) {
        if (!DAYS.contains(days) || name.isBlank() || name.length() > NAME_LENGTH_MAX) {
            throw new IllegalArgumentException("A token has a name, and days that are offered.");
        }
        if (listMine().stream().filter(Token::works).count() >= MOST) {
            throw new TooManyTokensException();
        }
        long userId = Tenancy.getCurrent().userId();
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        String token =
                "almoner_%d_%s"
                        .formatted(
                                Tenancy.practiceId(),
                                Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
        Instant made = clock.instant();
        long tokenId =
                jdbc.sql(
                                "insert into access.api_token (practice_id, user_id, name, scope,"
                                    + " token_hash, standing, made_at, expires_at) values (?, ?, ?,"
                                    + " ?, ?, ?, ?, ?) returning token_id")
                        .params(
                                Tenancy.practiceId(),
                                userId,
                                name.strip(),
                                CODES_READ,
                                hash(token),
                                colleagues.findDoor(userId).orElseThrow().standing(),
                                Timestamp.from(made),
                                Timestamp.from(made.plus(Duration.ofDays(days))))
                        .query(Long.class)
                        .single();
        events.publishEvent(
                new TokenChanged(
                        tokenId, "made a token", "%s, %d days".formatted(CODES_READ, days)));
        return token;
    }

    /** Ends one of one's own tokens; once more changes nothing. */
    @Transactional
    public void revoke(long tokenId) {
        int ended =
                jdbc.sql(
                                "update access.api_token set revoked_at = ? where practice_id = ?"
                                        + " and user_id = ? and token_id = ? and revoked_at is"
                                        + " null")
                        .params(now(), Tenancy.practiceId(), Tenancy.getCurrent().userId(), tokenId)
                        .update();
        if (ended > 0) {
            events.publishEvent(new TokenChanged(tokenId, "revoked a token", ""));
        }
    }

    private record Held(long tokenId, String login, boolean works, @Nullable Instant usedAt) {}

    /** Whose token this is, with the roles of now; empty when it opens nothing. */
    Optional<SignedIn> enter(String token) {
        Matcher form = FORM.matcher(token);
        if (!form.matches()) {
            return Optional.empty();
        }
        long practiceId = Long.parseLong(form.group(1));
        return people.listPractices().stream()
                .filter(practice -> practice.id() == practiceId)
                .findFirst()
                .flatMap(practice ->
                        Tenancy.as(people.system(practice), () -> enterPractice(hash(token))));
    }

    private Optional<SignedIn> enterPractice(byte[] hash) {
        Optional<Held> held =
                jdbc.sql(
                                "select t.token_id, u.login, (t.revoked_at is null and t.expires_at"
                                        + " > ? and t.standing = u.standing and u.active and"
                                        + " u.one_time_until is null) as works, t.used_at from"
                                        + " access.api_token t join access.user_account u on"
                                        + " u.practice_id = t.practice_id and u.user_id = t.user_id"
                                        + " where t.practice_id = ? and t.token_hash = ?")
                        .params(now(), Tenancy.practiceId(), hash)
                        .query(Held.class)
                        .optional();
        Optional<SignedIn> owner = held.flatMap(token -> people.find(token.login()));
        if (held.isEmpty() || owner.isEmpty()) {
            return Optional.empty();
        }
        if (!held.get().works()) {
            publish(owner.get(), held.get().tokenId(), "was refused with an ended token");
            return Optional.empty();
        }
        noteUse(owner.get(), held.get());
        return owner;
    }

    private void noteUse(SignedIn owner, Held token) {
        Instant used = token.usedAt();
        Instant now = clock.instant();
        if (used != null && now.isBefore(used.plus(NOTED_EVERY)) && !now.isBefore(used)) {
            return;
        }
        jdbc.sql("update access.api_token set used_at = ? where practice_id = ? and token_id = ?")
                .params(Timestamp.from(now), Tenancy.practiceId(), token.tokenId())
                .update();
        publish(owner, token.tokenId(), "used a token");
    }

    private void publish(SignedIn owner, long tokenId, String action) {
        Tenancy.as(owner, () -> events.publishEvent(new TokenChanged(tokenId, action, CODES_READ)));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
