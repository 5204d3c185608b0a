package org.almoner.server;

import org.almoner.server.clock.MovableClock;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** The application. {@link #start} is its only door for those who run it. */
@SpringBootApplication
public class AlmonerServer {

    /** A server that runs. */
    public record Running(ConfigurableApplicationContext context, int port)
            implements AutoCloseable {

        @Override
        public void close() {
            context.close();
        }
    }

    /**
     * Migrates the database and starts the server; returns when it answers.
     *
     * @throws org.springframework.boot.web.server.PortInUseException when the port is taken
     */
    public static Running start(ServerOptions options) {
        SpringApplication application = new SpringApplication(AlmonerServer.class);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        if (options.demo()) {
            application.setAdditionalProfiles("demo");
        }
        application.setDefaultProperties(properties(options));
        ConfigurableApplicationContext context = application.run();
        int port =
                context instanceof WebServerApplicationContext web && web.getWebServer() != null
                        ? web.getWebServer().getPort()
                        : options.port();
        return new Running(context, port);
    }

    private static Map<String, Object> properties(ServerOptions options) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("spring.datasource.url", options.jdbcUrl());
        properties.put("spring.datasource.username", options.databaseUser());
        properties.put("spring.datasource.password", options.databasePassword());
        properties.put("spring.flyway.url", options.jdbcUrl());
        properties.put("spring.flyway.user", options.databaseUser());
        properties.put("spring.flyway.password", options.databasePassword());
        properties.put("server.address", options.listen());
        properties.put("server.port", options.port());
        properties.put("server.servlet.session.cookie.secure", options.secureCookies());
        properties.put(
                "server.servlet.session.cookie.name",
                options.secureCookies() ? "__Host-almoner" : "almoner");
        properties.put("almoner.folder", options.folder().toString());
        properties.put("almoner.zone", options.zone().getId());
        return properties;
    }

    /** The machine's own time; nothing else in the house asks the machine. */
    public static Clock machineClock(ZoneId zone) {
        return Clock.system(zone);
    }

    @Bean
    MovableClock clock(
            @org.springframework.beans.factory.annotation.Value("${almoner.zone:UTC}")
                    ZoneId zone) {
        return new MovableClock(machineClock(zone));
    }
}
