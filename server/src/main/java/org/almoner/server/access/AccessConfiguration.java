package org.almoner.server.access;

import com.zaxxer.hikari.HikariDataSource;

import jakarta.servlet.DispatcherType;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.time.Clock;

import javax.sql.DataSource;

/** How the doors are hung: sessions, headers, passwords, and the role of the database session. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration implements WebMvcConfigurer {

    /** No inline script or style anywhere, nothing from elsewhere, framed by nobody. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    @Bean
    DataSource dataSource(DataSourceProperties properties) {
        HikariDataSource pool =
                properties.initializeDataSourceBuilder().type(HikariDataSource.class).build();
        pool.setPoolName("almoner");
        pool.setMaximumPoolSize(16);
        pool.setMinimumIdle(1);
        pool.setConnectionInitSql("set role almoner_app");
        return new PracticeDataSource(pool);
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    SecurityFilterChain doors(
            HttpSecurity http,
            SignInProvider provider,
            SignInAnswers answers,
            Colleagues colleagues,
            ApiTokens tokens,
            Clock clock,
            @Value("${server.servlet.session.cookie.name:almoner}") String cookie)
            throws Exception {
        return http.authenticationProvider(provider)
                .addFilterBefore(
                        new TokenDoor(tokens, new Guesses(clock)), AuthorizationFilter.class)
                .addFilterBefore(new Standing(colleagues), AuthorizationFilter.class)
                .authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(
                                        DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(
                                        "/sign-in",
                                        "/found",
                                        "/assets/**",
                                        "/error",
                                        "/favicon.ico")
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(form ->
                        form.loginPage("/sign-in")
                                .authenticationDetailsSource(SignInProvider.Practice::of)
                                .successHandler(answers)
                                .failureHandler(answers))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(new SignInDoor()))
                .logout(out -> out.logoutUrl("/sign-out").deleteCookies(cookie))
                .sessionManagement(session -> session.sessionFixation().changeSessionId())
                .headers(headers ->
                        headers.contentSecurityPolicy(
                                        csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                                .referrerPolicy(
                                        referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new RouteGuard());
    }
}
